package cn.xiangzhi.intake.publication;

import cn.xiangzhi.intake.Published;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.places.Places;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What other programs may show (F51): cleared words and covered photos where a person cleared them, nothing at all of what was
 * kept back or taken down, and of the rest what shows without clearing.
 */
@Primary
@Component
class Cleared implements Published {

    private final Published uncleared;
    private final PublicationStore store;
    private final ShownReports shown;
    private final Places places;
    private final String publicUrl;

    Cleared(
            @Qualifier("uncleared") Published uncleared,
            PublicationStore store,
            ShownReports shown,
            Places places,
            @Value("${xiangzhi.public-url:}") String publicUrl) {
        this.uncleared = uncleared;
        this.store = store;
        this.shown = shown;
        this.places = places;
        this.publicUrl = publicUrl;
    }

    @Override
    public Map<UUID, Published.Shown> of(Collection<Report> reports) {
        var open = new HashMap<>(uncleared.of(reports));
        var decided = store.decided(reports);
        for (var report : reports) {
            var publication = decided.get(report.id());
            if (publication == null) {
                continue;
            }
            if (publication.state() != Publication.State.PUBLISHED
                    || shown.isPrivate(report.said().category())) {
                open.remove(report.id());
            } else {
                open.put(report.id(), shown(report, publication));
            }
        }
        return open;
    }

    private Published.Shown shown(Report report, Publication publication) {
        var place = report.place();
        var words = publication.words();
        return new Published.Shown(
                words.title() + "。" + words.text(),
                address(words.place(), place.county(), place.township(), place.village()),
                place.village() == null ? place.township() : place.village(),
                publication.latitude(),
                publication.longitude(),
                store.photos(report.county(), report.id()).stream()
                        .filter(photo -> photo.withdrawnAt() == null)
                        .map(photo -> base() + "/public/reports/photos/" + photo.id())
                        .toList(),
                words.answer().isBlank() ? null : words.answer());
    }

    /** From the most specific to the most general, as the specification wants it. */
    private String address(String words, String county, String township, @Nullable String village) {
        var parts = new ArrayList<String>();
        if (!words.isEmpty()) {
            parts.add(words);
        }
        if (village != null) {
            parts.add(places.name(village));
        }
        parts.addAll(List.of(places.name(township), places.name(county)));
        return String.join(", ", parts);
    }

    private String base() {
        return !publicUrl.isBlank() || RequestContextHolder.getRequestAttributes() == null
                ? publicUrl
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
