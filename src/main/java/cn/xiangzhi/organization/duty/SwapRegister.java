package cn.xiangzhi.organization.duty;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.history.StaffHistory;
import cn.xiangzhi.organization.history.StaffHistory.Subject;
import cn.xiangzhi.shell.Show;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Swapping duty: one asks, the other agrees, and only then do the shifts change hands (换班). */
@Component
public class SwapRegister {

    private static final String NOT = "没有换班";
    private static final Basis BOTH = Basis.house("换班须双方同意");

    private final SwapStore swaps;
    private final ShiftStore shifts;
    private final DutyStore duties;
    private final DutyRegister register;
    private final StaffHistory history;
    private final Today today;

    SwapRegister(
            SwapStore swaps,
            ShiftStore shifts,
            DutyStore duties,
            DutyRegister register,
            StaffHistory history,
            Today today) {
        this.swaps = swaps;
        this.shifts = shifts;
        this.duties = duties;
        this.register = register;
        this.history = history;
        this.today = today;
    }

    /** Asks somebody to take one's shift, against a shift of theirs or for nothing. */
    @Transactional
    public void ask(Actor actor, UUID once, UUID given, @Nullable UUID taken, @Nullable UUID of, String reason) {
        var township = actor.scope().township();
        if (swaps.find(actor.county(), township, once).isPresent()) {
            return;
        }
        var own = current(actor, given);
        if (!actor.person().equals(own.personId())) {
            throw Refused.unlawful(null, NOT, "这一班是" + own.personName() + "的", BOTH, "请由值班人本人提出");
        }
        if (reason.isBlank() || reason.length() > 100) {
            throw Refused.invalid(NOT, "没有写明事由，或超过 100 个字", "请写明为什么换班");
        }
        var other = taken == null ? null : current(actor, taken);
        var asked = other == null ? of : other.personId();
        if (asked == null || asked.equals(actor.person())) {
            throw Refused.invalid(NOT, "没有选择和谁换", "请选择对方的一个班次，或选择请谁代值");
        }
        if (other != null && (other.role() != own.role() || !other.organId().equals(own.organId()))) {
            throw Refused.invalid(NOT, "两个班次的角色或机构不同", "带班换带班，值班换值班");
        }
        var listed = duties.members(actor.county(), own.organId()).stream()
                .anyMatch(member -> member.personId().equals(asked) && member.role() == own.role());
        if (!listed) {
            throw Refused.invalid(NOT, "对方不在" + own.role().label() + "名单上", "请选择名单上的人");
        }
        if (swaps.asked(actor.county(), given)) {
            throw Refused.invalid(NOT, "这一班已经提出换班，正在等对方答复", "请先撤回，再另行提出");
        }
        check(actor, own, other, asked);
        swaps.add(actor.county(), once, own, taken, actor.person(), asked, reason.strip(), today.now());
    }

    /** The one who was asked agrees or declines; the one who asked may withdraw. */
    @Transactional
    public void answer(Actor actor, UUID id, long version, SwapState answer) {
        var swap = swaps.find(actor.county(), actor.scope().township(), id).orElseThrow(() -> Refused.notFound("换班"));
        var who = answer == SwapState.WITHDRAWN ? swap.askedBy() : swap.askedOf();
        if (answer == SwapState.ASKED || !actor.person().equals(who)) {
            throw Refused.unlawful(
                    null, NOT, "只有" + swap.askedOfName() + "能答复，只有" + swap.askedByName() + "能撤回", BOTH, "请由本人登录办理");
        }
        if (answer == SwapState.AGREED) {
            var given = current(actor, swap.givenId());
            var takenId = swap.takenId();
            var taken = takenId == null ? null : current(actor, takenId);
            weeks(actor, given, taken);
            check(actor, given, taken, swap.askedOf());
            register.change(
                    actor, given, swap.askedOf(), swap.askedByName() + "换给" + swap.askedOfName() + "：" + swap.reason());
            if (taken != null) {
                register.change(
                        actor,
                        taken,
                        swap.askedBy(),
                        swap.askedOfName() + "换给" + swap.askedByName() + "：" + swap.reason());
            }
            history.add(
                    actor,
                    given.townshipCode(),
                    Subject.ORGAN,
                    given.organId(),
                    "换班",
                    swap.askedByName() + "的" + words(given) + " ↔ " + swap.askedOfName()
                            + (taken == null ? "代值" : "的" + words(taken)));
        }
        if (!swaps.answer(actor.county(), id, version, answer, today.now())) {
            throw Refused.stale("换班");
        }
    }

    /** Holds the weeks in the order of time, so that two swaps of the same shifts cannot both go through. */
    private void weeks(Actor actor, ShiftStore.Row given, ShiftStore.@Nullable Row taken) {
        Stream.of(given, taken)
                .filter(Objects::nonNull)
                .map(row -> DutyRegister.monday(row.day()))
                .distinct()
                .sorted(LocalDate::compareTo)
                .forEach(monday -> duties.held(actor.county(), given.townshipCode(), given.organId(), monday));
    }

    private void check(Actor actor, ShiftStore.Row given, ShiftStore.@Nullable Row taken, UUID asked) {
        var giving = taken == null ? List.of(given.id()) : List.of(given.id(), taken.id());
        register.mustRest(actor, "对方", asked, given, giving);
        if (taken != null) {
            register.mustRest(actor, "提出人", Objects.requireNonNull(given.personId()), taken, giving);
        }
    }

    private ShiftStore.Row current(Actor actor, UUID shift) {
        var row = shifts.find(actor.county(), actor.scope().township(), shift)
                .orElseThrow(() -> Refused.invalid(NOT, "班次已经调整过，不再是原来的安排", "请看最新的值班表"));
        if (!row.fromAt().isAfter(today.now())) {
            throw Refused.invalid(NOT, words(row) + "已经开始或结束", "只能换还没有开始的班次");
        }
        return row;
    }

    static String words(ShiftStore.Row row) {
        return Show.date(row.day()) + row.shift().label();
    }
}
