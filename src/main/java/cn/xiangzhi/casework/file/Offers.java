package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.TermAccount;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Criminal;
import cn.xiangzhi.casework.flow.EarlySale;
import cn.xiangzhi.casework.flow.ExceptionMove;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.NextStep;
import cn.xiangzhi.casework.flow.OrderRoad;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.casework.flow.Remedies;
import cn.xiangzhi.casework.flow.Things;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.shell.Offer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be done on a case now, and what cannot and why: read from the flow tables and asked of the same books. */
@Component
class Offers {

    private final Knowing knowing;

    Offers(Knowing knowing) {
        this.knowing = knowing;
    }

    /**
     * The way on, as a page shows it: the next step first, then what else is open, then what is closed and why.
     *
     * @param words what comes next and why
     * @param waits whom or what the file waits for, where the next step is not this actor's now
     * @param until the clock the next step has to keep, else the nearest of the file; null where none runs
     */
    record Way(
            String words,
            @Nullable String waits,
            @Nullable RunningTerm until,
            List<Offer> next,
            List<Offer> open,
            List<Offer> closed) {

        /** The form that stands open when the step before it has just been made; null where another makes it. */
        @Nullable
        String following() {
            return next.stream()
                    .findFirst()
                    .map(Offer::href)
                    .filter(href -> handled(href.substring(href.lastIndexOf('/') + 1)))
                    .orElse(null);
        }

        private static boolean handled(String slug) {
            var move = Move.named(slug);
            return move != null && move.right() == Right.CASE_HANDLE;
        }
    }

    Way way(CaseFile file, Actor actor, OffsetDateTime at, List<TermAccount> clocks) {
        var first = first(file, actor, at);
        var step = NextStep.of(first);
        var all = of(file, first, step.moves());
        var next = all.stream().filter(Offer::primary).toList();
        return new Way(
                step.words(),
                next.isEmpty() ? waits(step, all, file, actor) : null,
                until(step, clocks),
                next,
                all.stream().filter(offer -> offer.open() && !offer.primary()).toList(),
                all.stream().filter(offer -> !offer.open()).toList());
    }

    /**
     * What comes next and, where it is not this actor's now, whom or what it waits for, as the page of a case says it; only the
     * proposed steps are asked for.
     */
    String ahead(CaseFile file, Actor actor, OffsetDateTime at) {
        var first = first(file, actor, at);
        var step = NextStep.of(first);
        var proposed = offers(
                        file,
                        first,
                        move -> move.right() != null && step.moves().contains(move))
                .stream()
                .map(Found::offer)
                .toList();
        var waits = proposed.stream().anyMatch(Offer::open) ? null : waits(step, proposed, file, actor);
        return waits == null ? step.words() : step.words().isBlank() ? waits : step.words() + "。" + waits;
    }

    private static @Nullable RunningTerm until(NextStep step, List<TermAccount> clocks) {
        var ended = step.moves().stream().flatMap(move -> move.ends().stream()).toList();
        var nearest = Comparator.comparing(RunningTerm::due);
        var running = clocks.stream()
                .map(TermAccount::term)
                .filter(term -> term.light() != Light.ENDED && term.light() != Light.PAUSED)
                .toList();
        return running.stream()
                .filter(term -> ended.contains(term.termId()))
                .min(nearest)
                .or(() -> running.stream().min(nearest))
                .orElse(null);
    }

    /** The proposed step's own "no" for whoever may make it; for everybody else who makes it. */
    private static @Nullable String waits(NextStep step, List<Offer> all, CaseFile file, Actor actor) {
        for (var move : step.moves()) {
            var right = move.right();
            if (right != null && !actor.has(right)) {
                return "这一步由" + who(right) + "办理：" + move.label();
            }
            for (var offer : all) {
                var refusal = offer.refusal();
                if (refusal != null && offer.label().equals(move.label())) {
                    return move.label() + "：" + refusal.why() + "。" + refusal.remedy();
                }
            }
        }
        return file.stage().open() ? null : "本案已经办完";
    }

    private static String who(Right right) {
        return switch (right) {
            case CASE_APPROVE -> "负责人";
            case CASE_REVIEW -> "审核人员";
            case PAYMENT_RECORD -> "财政所";
            default -> "办案人员";
        };
    }

    /** Whose procedure rule the case goes by. */
    ProcedureProfile profile(CaseFile file) {
        var matter = file.matter();
        return ProcedureProfile.of(
                knowing.item(matter.place().county(), matter.itemCode()).field());
    }

    List<Offer> of(CaseFile file, Actor actor, OffsetDateTime at) {
        var first = first(file, actor, at);
        return of(file, first, NextStep.of(first).moves());
    }

    private List<Offer> of(CaseFile file, Try first, List<Move> proposed) {
        var offers = offers(file, first, move -> move.right() != null);
        var open = offers.stream().filter(one -> one.offer().open()).toList();
        var known = open.stream().anyMatch(one -> proposed.contains(one.move()));
        return offers.stream()
                .map(one -> one.primary(
                        known
                                ? proposed.contains(one.move())
                                : proposed.isEmpty() && !one.move().stays()))
                .sorted(Comparator.comparing((Found one) -> one.offer().primary() ? 0 : 1)
                        .thenComparing(one -> Math.floorMod(proposed.indexOf(one.move()), Integer.MAX_VALUE)))
                .map(Found::offer)
                .toList();
    }

    /** The steps of the treasury: cash taken on the spot, to the organ and to the bank. */
    List<Offer> ofMoney(CaseFile file, Actor actor, OffsetDateTime at) {
        return file.has(PerformMove.COLLECT_ON_SPOT) || Remedies.refundOrdered(file) || EarlySale.pending(file)
                ? offers(file, first(file, actor, at), move -> move.right() == Right.PAYMENT_RECORD).stream()
                        .map(one -> one.primary(true).offer())
                        .toList()
                : List.of();
    }

    /** The next steps another makes and whose papers this actor may fill beforehand (F45). */
    List<Move> draftable(CaseFile file, Actor actor, OffsetDateTime at) {
        return actor.has(Right.CASE_HANDLE)
                ? NextStep.of(first(file, actor, at)).moves().stream()
                        .filter(move -> file.stands(move) && !move.papers().isEmpty())
                        .filter(move -> move.right() != null && !actor.has(move.right()))
                        .toList()
                : List.of();
    }

    private Try first(CaseFile file, Actor actor, OffsetDateTime at) {
        return knowing.attempt(file, OrdinaryMove.REGISTER, Facts.NONE, actor, at);
    }

    /** An offer with the move behind it. */
    private record Found(Move move, Offer offer) {

        /** The same, primary where it is proposed and open. */
        Found primary(boolean proposed) {
            return new Found(
                    move,
                    new Offer(offer.label(), offer.href(), proposed && offer.open(), offer.basis(), offer.refusal()));
        }
    }

    private List<Found> offers(CaseFile file, Try first, Predicate<Move> wanted) {
        var profile = ProcedureProfile.of(first.known().item().field());
        var offers = new ArrayList<Found>();
        for (var move : Move.all()) {
            if (wanted.test(move)
                    && file.stands(move)
                    && !OrderRoad.idle(file, move)
                    && !Things.idle(file, move)
                    && !Criminal.idle(file, move)
                    && move != PerformMove.PAY
                    && (!(move instanceof ExceptionMove exception) || ExceptionMove.offered(exception, first))) {
                var refusal = file.standing(knowing.another(first, move));
                var href = "/cases/" + file.id() + "/" + move.slug();
                var basis = profile.cited(move.basis());
                offers.add(new Found(move, new Offer(move.label(), href, false, basis, refusal.orElse(null))));
            }
        }
        return offers;
    }
}
