package cn.xiangzhi.documents.signing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.SignPlace;
import cn.xiangzhi.documents.SignPlaces;
import cn.xiangzhi.documents.Signature;
import cn.xiangzhi.documents.SignsAfield;
import cn.xiangzhi.documents.forms.BarePages;
import cn.xiangzhi.documents.forms.PaperForms;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What can be signed without a signal, and what was. The pages of a paper are laid out once: its words never change. */
@Component
class FieldSigning implements SignsAfield {

    private final Signing signing;
    private final Signatures signatures;
    private final PaperForms forms;
    private final BarePages bare;

    private final Cache<String, List<String>> pages = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterAccess(Duration.ofDays(2))
            .build();

    FieldSigning(Signing signing, Signatures signatures, PaperForms forms, BarePages bare) {
        this.signing = signing;
        this.signatures = signatures;
        this.forms = forms;
        this.bare = bare;
    }

    @Override
    public Map<UUID, Waiting> waiting(Actor actor, List<Papers.Sheet> sheets, int most) {
        var signed = sheets.stream()
                .filter(sheet -> !SignPlaces.of(sheet.paper().kind()).isEmpty())
                .toList();
        var ids = signed.stream().map(sheet -> sheet.paper().id()).toList();
        var sealed = forms.kept(actor.county(), ids, PaperForm.PDF);
        var signs = signatures.of(actor.county(), signed);
        var found = new LinkedHashMap<UUID, Waiting>();
        for (var sheet : signed) {
            var id = sheet.paper().id();
            if (found.size() < most && SignChecks.closed(sheet, sealed.contains(id)) == null) {
                waiting(sheet, signs.getOrDefault(id, List.of())).ifPresent(waiting -> found.put(id, waiting));
            }
        }
        return found;
    }

    private Optional<Waiting> waiting(Papers.Sheet sheet, List<Signature> all) {
        var places = SignPlaces.of(sheet.paper().kind());
        var signs = all.stream().filter(Signature::stands).toList();
        if (places.stream().noneMatch(place -> lacks(place, signs))) {
            return Optional.empty();
        }
        try {
            var every = places.stream().anyMatch(SignPlace::everyPage);
            return Optional.of(new Waiting(
                    sheet.paper().digest(),
                    every ? pages(sheet) : List.of(),
                    places.stream().map(place -> place(place, signs)).toList()));
        } catch (Refused nothingLaidOut) {
            return Optional.empty();
        }
    }

    private List<String> pages(Papers.Sheet sheet) {
        return pages.get(
                sheet.paper().digest(),
                digest -> bare.of(sheet).stream().map(BarePages.Page::words).toList());
    }

    /** Who refused needs not sign any more. */
    private static boolean lacks(SignPlace place, List<Signature> signs) {
        var here = signs.stream().filter(sign -> sign.place().equals(place)).toList();
        return here.stream().noneMatch(sign -> sign.refusal() != null) && here.size() < place.least();
    }

    private static Place place(SignPlace place, List<Signature> signs) {
        return new Place(
                place.label(),
                place.role().capacities(),
                place.everyPage(),
                place.role().mayRefuse(),
                place.least(),
                signs.stream()
                        .filter(sign -> sign.place().equals(place))
                        .map(sign -> sign.name() + (sign.refusal() == null ? "" : "（拒绝签名）"))
                        .toList());
    }

    @Override
    public void take(Actor actor, Signed signed) {
        signing.take(
                actor,
                new SignAsk(
                        signed.once(),
                        signed.paper(),
                        signed.place(),
                        signed.name(),
                        signed.capacity(),
                        signed.words(),
                        signed.marks(),
                        signed.deviceAt(),
                        signed.refusal()));
    }
}
