package cn.xiangzhi.intake.outside;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.intake.Question;
import cn.xiangzhi.intake.Questions;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.Places;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What reading a hotline sheet knows of the office: places within the reader's scope, categories, questions, now. */
record HotlineOffice(Actor actor, Places places, Categories categories, Questions asked, Today today)
        implements HotlineSheet.Office {

    @Override
    public Optional<Place> place(String where, String address) {
        var scope = actor.scope();
        var words = where + " " + address;
        var all = places.townships(scope.county());
        var named = all.stream()
                .filter(township -> words.contains(township.name()) || words.contains(township.code()))
                .findFirst();
        if (named.filter(found -> !scope.covers(scope.county(), found.code())).isPresent()) {
            return Optional.empty();
        }
        var townships = all.stream()
                .filter(township -> scope.covers(scope.county(), township.code()))
                .toList();
        var only = townships.size() == 1 ? Optional.of(townships.getFirst()) : named;
        var villages = only.map(Stream::of)
                .orElseGet(townships::stream)
                .flatMap(township -> places.villages(scope.county(), township.code()).stream())
                .filter(village -> words.contains(village.name()))
                .toList();
        var village = villages.size() == 1 ? Optional.of(villages.getFirst()) : Optional.<Division>empty();
        return village.map(found -> found.code().substring(0, 9))
                .or(() -> only.map(Division::code))
                .map(township -> new Place(
                        scope.county(), township, village.map(Division::code).orElse(null), address, null, null));
    }

    /** By code, by name, or by a word people use for it; what is only alike stays for the desk to decide. */
    @Override
    public Optional<String> category(String words) {
        return categories
                .find(words)
                .filter(Category::current)
                .or(() -> categories.all().stream()
                        .filter(Category::current)
                        .filter(category -> category.name().equals(words))
                        .findFirst())
                .or(() -> categories.propose(words, 3).stream()
                        .filter(category -> words.contains(category.name())
                                || category.keywords().stream()
                                        .anyMatch(word -> !word.isBlank() && words.contains(word)))
                        .findFirst())
                .map(Category::code);
    }

    @Override
    public List<Question> questions(Place place, String category) {
        return asked.of(place.county(), place.township(), category);
    }

    @Override
    public OffsetDateTime now() {
        return today.now();
    }
}
