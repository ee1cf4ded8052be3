package cn.xiangzhi.casework.money;

import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.Statute;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A fine paid in parts: days and sums in their order (PPL 66(2)). Yuan. */
public record Plan(List<Instalment> parts) {

    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[\\s,，:：]+(\\d{1,13}(?:\\.\\d{1,2})?)\\s*元?");

    /** One part: its last day, and its sum. */
    public record Instalment(LocalDate due, BigDecimal amount) {}

    /** Where one part stands on a day. */
    public enum Standing implements Labelled {
        PAID("已缴", "green"),
        AHEAD("未到期", "blue"),
        NEAR("三日内到期", "amber"),
        MISSED("已到期未缴", "red");

        private final String label;
        private final String tone;

        Standing(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        @Override
        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    /** One part as the page of a case shows it. */
    public record Shown(int number, LocalDate due, BigDecimal amount, Standing standing) {}

    /** Reads lines of a day and a sum; empty when a line is anything else. */
    public static Optional<Plan> read(String text) {
        var parts = new ArrayList<Instalment>();
        for (var line : text.strip().split("\\R|[;；]")) {
            var found = LINE.matcher(line.strip());
            if (!found.matches()) {
                return Optional.empty();
            }
            try {
                parts.add(new Instalment(LocalDate.parse(found.group(1)), new BigDecimal(found.group(2))));
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        }
        return Optional.of(new Plan(List.copyOf(parts)));
    }

    public BigDecimal sum() {
        return parts.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The day of the last part: the fine is overdue from the day after. */
    public LocalDate ends() {
        return parts.getLast().due();
    }

    /** Whether each part comes later than the one before, and none is nothing. */
    public boolean ordered() {
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part.amount().signum() <= 0
                    || i > 0 && !part.due().isAfter(parts.get(i - 1).due())) {
                return false;
            }
        }
        return true;
    }

    /** Every part on a day, money received going to the earliest first. */
    public List<Shown> on(LocalDate day, BigDecimal paid) {
        var shown = new ArrayList<Shown>();
        var until = BigDecimal.ZERO;
        for (var part : parts) {
            until = until.add(part.amount());
            shown.add(new Shown(shown.size() + 1, part.due(), part.amount(), standing(part, day, paid, until)));
        }
        return List.copyOf(shown);
    }

    /** The earliest part that money received does not cover; empty when all is paid. */
    public Optional<Instalment> next(BigDecimal paid) {
        return on(LocalDate.MIN, paid).stream()
                .filter(one -> one.standing() != Standing.PAID)
                .findFirst()
                .map(one -> new Instalment(one.due(), one.amount()));
    }

    private static Standing standing(Instalment part, LocalDate day, BigDecimal paid, BigDecimal until) {
        if (paid.compareTo(until) >= 0) {
            return Standing.PAID;
        }
        if (day.isAfter(part.due())) {
            return Standing.MISSED;
        }
        return day.isBefore(part.due().minusDays(3)) ? Standing.AHEAD : Standing.NEAR;
    }

    /** A plan somebody is to approve. */
    public record Asked(
            @Fact("当事人在缴款期限届满前书面申请") boolean appliedInTime,
            @Fact("经机关负责人批准") boolean approved,
            @Fact("应缴罚没款（元）") BigDecimal owed,
            @Fact("各期合计（元）") BigDecimal planned,
            @Fact("各期日期依次在后，且晚于批准之日") boolean ordered) {}

    public static final Gate<Asked> GATE = Gate.of(
            "分期缴纳",
            refuses("分期-1", RefusalCode.CASH_09, "是否没有在期限届满前申请，或者没有批准", a -> !a.appliedInTime() || !a.approved()),
            clause(
                    "分期-2",
                    Citation.of(Statute.PPL, 66, 2),
                    "各期合计是否与应缴款项不一致",
                    a -> a.planned().compareTo(a.owed()) != 0,
                    No.<Asked>say(
                                    null,
                                    a -> "各期合计" + a.planned().toPlainString() + "元，应缴"
                                            + a.owed().toPlainString() + "元",
                                    "分期只改变缴纳的时间，不能增减数额；请核对各期金额")
                            .whenStated()),
            clause(
                    "分期-3",
                    Citation.of(Statute.PPL, 66, 2),
                    "各期日期是否颠倒、重复，或者不晚于批准之日",
                    a -> !a.ordered(),
                    No.<Asked>say(null, "各期日期颠倒、重复，或者不晚于今天", "请按先后填写各期的最后期限").whenStated()));
}
