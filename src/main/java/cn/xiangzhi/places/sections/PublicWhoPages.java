package cn.xiangzhi.places.sections;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.AnsweringPlace;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.places.Point;
import cn.xiangzhi.shell.OpenToAll;
import cn.xiangzhi.shell.Option;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who answers for a place, for everybody: by a point on the map, a village, or an address in words (S19). */
@Controller
class PublicWhoPages {

    private final Places places;
    private final WhoAnswers who;
    private final Today today;

    PublicWhoPages(Places places, WhoAnswers who, Today today) {
        this.places = places;
        this.who = who;
        this.today = today;
    }

    /** Where: the point wins over the village, the village over the words. */
    record WhoForm(
            @Nullable String county,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String village,
            @Nullable String words) {

        boolean asked() {
            return (latitude != null && longitude != null) || given(village) || given(words);
        }

        private static boolean given(@Nullable String text) {
            return text != null && !text.isBlank();
        }
    }

    /** A township with its villages to choose from. */
    record Group(String label, List<Option> options) {}

    @OpenToAll
    @GetMapping("/public/who")
    String page(@ModelAttribute("form") WhoForm form, Model model) {
        var counties = places.counties();
        var asked = form.county();
        var county = asked != null && counties.contains(asked) ? asked : counties.isEmpty() ? "" : counties.getFirst();
        model.addAttribute("asked", form.asked());
        model.addAttribute(
                "answer", county.isEmpty() ? null : answer(county, form).orElse(null));
        model.addAttribute("county", county);
        model.addAttribute(
                "groups",
                county.isEmpty()
                        ? List.of()
                        : places.townships(county).stream()
                                .map(town -> new Group(
                                        town.name(),
                                        places.villages(county, town.code()).stream()
                                                .map(village -> new Option(village.code(), village.name()))
                                                .toList()))
                                .toList());
        return "places/public-who";
    }

    private Optional<AnsweringPlace> answer(String county, WhoForm form) {
        var now = today.now();
        var latitude = form.latitude();
        var longitude = form.longitude();
        if (latitude != null && longitude != null) {
            var point = new Point(latitude, longitude);
            return who.villageAt(county, point)
                    .flatMap(village -> who.answering(
                            new Place(county, village.parent(), village.code(), "", latitude, longitude), now));
        }
        return village(county, form)
                .flatMap(village ->
                        who.answering(new Place(county, village.parent(), village.code(), "", null, null), now));
    }

    /** The village chosen; else the one whose name the words hold, the longest where several do. */
    private Optional<Division> village(String county, WhoForm form) {
        var chosen = form.village();
        if (chosen != null && chosen.startsWith(county) && chosen.length() == 12) {
            return places.find(chosen);
        }
        var words = form.words() == null ? "" : form.words();
        var all = places.townships(county).stream()
                .flatMap(town -> places.villages(county, town.code()).stream())
                .filter(village -> named(words, village.name()))
                .toList();
        return all.stream()
                .max(java.util.Comparator.comparingInt((Division village) -> townNamed(words, village)
                        ? 1_000 + village.name().length()
                        : village.name().length()));
    }

    private boolean townNamed(String words, Division village) {
        return named(words, places.name(village.parent()));
    }

    private static boolean named(String words, String name) {
        var bare = name.replaceAll("(村委会|居委会|村|社区|镇|乡|街道)$", "");
        return words.contains(name) || (bare.length() >= 2 && words.contains(bare));
    }
}
