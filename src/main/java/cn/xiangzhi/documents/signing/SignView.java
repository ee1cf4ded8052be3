package cn.xiangzhi.documents.signing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.SignPlace;
import cn.xiangzhi.documents.SignPlaces;
import cn.xiangzhi.documents.Signature;
import cn.xiangzhi.documents.forms.BarePages;
import cn.xiangzhi.documents.forms.PaperForms;
import cn.xiangzhi.documents.ink.Mark;
import cn.xiangzhi.secrecy.Sm3;
import cn.xiangzhi.shell.Show;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of signing show: a paper's places and what was signed there, and one place about to be signed. */
@Component
class SignView {

    private static final Pattern AFTER_NAME = Pattern.compile("[（(,，、；;\\s].*", Pattern.DOTALL);
    private static final Duration CLOSE = Duration.ofMinutes(10);

    private final Papers papers;
    private final PaperForms forms;
    private final BarePages bare;
    private final Signatures signatures;

    SignView(Papers papers, PaperForms forms, BarePages bare, Signatures signatures) {
        this.papers = papers;
        this.forms = forms;
        this.bare = bare;
        this.signatures = signatures;
    }

    /** A paper with its places. */
    record Page(
            UUID id,
            String title,
            String digest,
            @Nullable Refused closed,
            boolean mayTake,
            List<Line> places,
            List<Shown> signs) {}

    /** A place and where it stands. */
    record Line(String label, String side, String how, String state, String tone, boolean open) {}

    /** Something signed or refused. */
    record Shown(
            UUID id,
            String who,
            String when,
            String device,
            String digest,
            boolean stands,
            @Nullable String refusal,
            List<Integer> pages) {}

    Page of(Actor actor, UUID id) {
        var sheet = papers.open(actor, id);
        var signs = signatures.of(sheet);
        var closed = closed(sheet);
        var may = Signing.TAKERS.stream().anyMatch(actor::has);
        return new Page(
                id,
                title(sheet),
                Sm3.hex(sheet.html()),
                closed,
                may,
                SignPlaces.of(sheet.paper().kind()).stream()
                        .map(place -> line(place, signs, may && closed == null))
                        .toList(),
                signs.stream().map(SignView::shown).toList());
    }

    /** The picture's strokes; Refused as not found like the paper itself. */
    Mark mark(Actor actor, UUID paper, UUID signature, int page) {
        return signatures.of(papers.open(actor, paper)).stream()
                .filter(sign -> sign.id().equals(signature))
                .flatMap(sign -> sign.marks().stream())
                .filter(mark -> mark.page() == page)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("签名"));
    }

    /** One place about to be signed. */
    record Pad(
            UUID id,
            String title,
            String digest,
            SignPlace place,
            int pages,
            @Nullable Refused closed,
            String name,
            List<String> known,
            String taker) {}

    Pad pad(Actor actor, UUID id, String label) {
        var sheet = papers.open(actor, id);
        var place = Signing.place(sheet, label);
        var known = names(actor, id, place);
        var signed = signatures.of(sheet).stream()
                .filter(Signature::stands)
                .map(Signature::name)
                .toList();
        var left = known.stream().filter(name -> !signed.contains(name)).toList();
        return new Pad(
                id,
                title(sheet),
                sheet.paper().digest(),
                place,
                bare.of(sheet).size(),
                closed(sheet),
                place.role() == SignPlace.Role.OFFICER && left.contains(actor.name())
                        ? actor.name()
                        : left.isEmpty() ? "" : left.getFirst(),
                left,
                actor.name());
    }

    private @Nullable Refused closed(Papers.Sheet sheet) {
        return SignChecks.closed(sheet, forms.kept(sheet.paper(), PaperForm.PDF));
    }

    /** Whom the paper itself names for the place, as far as its fields tell. */
    private List<String> names(Actor actor, UUID paper, SignPlace place) {
        var view = papers.view(actor, paper);
        var keys = new ArrayList<>(List.of(place.label()));
        switch (place.role()) {
            case OFFICER -> {
                if (!view.has(place.label())) {
                    keys.add("执法人员");
                }
            }
            case PARTY -> keys.addAll(List.of("法定代表人", "当事人", "受送达人"));
            case WITNESS, OTHER -> {
                // named by the label or not at all
            }
        }
        return keys.stream()
                .flatMap(key -> view.lines(key).stream())
                .flatMap(line -> List.of(line.split("[、，,；;\\s]+")).stream())
                .map(name -> AFTER_NAME.matcher(name.strip()).replaceFirst(""))
                .filter(name ->
                        name.codePointCount(0, name.length()) >= 2 && name.codePointCount(0, name.length()) <= 5)
                .distinct()
                .limit(6)
                .toList();
    }

    private static Line line(SignPlace place, List<Signature> signs, boolean open) {
        var here = signs.stream().filter(sign -> sign.place().equals(place)).toList();
        var signed = here.stream()
                .filter(sign -> sign.stands() && sign.refusal() == null)
                .count();
        var refused = here.stream().anyMatch(sign -> sign.stands() && sign.refusal() != null);
        var fallen = here.stream().anyMatch(sign -> !sign.stands());
        var how = (place.everyPage() ? "逐页签名" : "签一次")
                + (place.least() == 0 ? "，有的才签" : place.least() > 1 ? "，至少" + place.least() + "人" : "");
        if (signed > 0) {
            return new Line(
                    place.label(),
                    place.role().label(),
                    how,
                    "已签 " + signed + " 人" + (signed < place.least() ? "，还差 " + (place.least() - signed) + " 人" : ""),
                    signed < place.least() ? "amber" : "green",
                    open);
        }
        if (refused) {
            return new Line(place.label(), place.role().label(), how, "拒绝签名，已注明", "grey", open);
        }
        return fallen
                ? new Line(place.label(), place.role().label(), how, "签名已失效", "red", open)
                : new Line(
                        place.label(),
                        place.role().label(),
                        how,
                        place.needed() ? "待签" : "没有签",
                        place.needed() ? "amber" : "grey",
                        open);
    }

    private static Shown shown(Signature sign) {
        var refusal = sign.refusal();
        var device = sign.deviceAt();
        var apart =
                device != null && Duration.between(device, sign.takenAt()).abs().compareTo(CLOSE) > 0;
        return new Shown(
                sign.id(),
                sign.who(),
                Show.dateTime(sign.takenAt()) + "，" + sign.takenByName() + (refusal == null ? " 取得" : " 登记"),
                device == null ? "没有" : Show.dateTime(device) + (apart ? "，与服务器时间相差较大" : ""),
                sign.wordsDigest(),
                sign.stands(),
                refusal == null ? null : refusal.words(sign.takenByName()),
                sign.marks().stream().map(Mark::page).toList());
    }

    private static String title(Papers.Sheet sheet) {
        var paper = sheet.paper();
        return paper.number() == null ? paper.title() : paper.title() + " " + paper.number();
    }
}
