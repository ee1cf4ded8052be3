package cn.xiangzhi.law;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Confidence;
import cn.xiangzhi.base.Level;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Dated parameters with level, confidence and citation: those that come with the program and, before them, the values of
 * the office. A date without a value is Refused and names both.
 */
public final class Parameters {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000");

    private final OfficeValues office;

    public Parameters(OfficeValues office) {
        this.office = office;
    }

    /** As {@code summary.fine.citizen} on a date; yuan, days or a plain number as the parameter's file says. */
    public BigDecimal number(String parameter, LocalDate on) {
        return value(parameter, on).value();
    }

    /** The value with where it comes from. An office's own value goes before what came with the program. */
    public Parameter.Value value(String parameter, LocalDate on) {
        var known = find(parameter);
        return known.on(on)
                .orElseThrow(() -> Refused.unlawful(
                        "PARAMETER_MISSING",
                        "无法取得“" + known.name() + "”",
                        "参数" + parameter + "在" + on + "没有适用的数值",
                        Basis.house("法规参数"),
                        "请在“法规参数”页面按当时有效的规定补录数值和来源"));
    }

    /** Every parameter with its whole history, the office's own values among the others by date. */
    public List<Parameter> all() {
        var set = office.all();
        return ParameterFiles.all().stream()
                .map(known -> with(
                        known,
                        set.stream()
                                .filter(value -> value.parameter().equals(known.id()))
                                .toList()))
                .toList();
    }

    public Parameter find(String parameter) {
        var known = ParameterFiles.find(parameter);
        if (known == null) {
            throw Refused.notFound("参数“" + (parameter.length() > 60 ? parameter.substring(0, 60) : parameter) + "”");
        }
        return known.settable() ? with(known, office.of(parameter)) : known;
    }

    /** Sets a value from a day on, with the document it was taken from. Nothing is overwritten: the latest setting holds. */
    public void set(
            Actor actor,
            UUID once,
            OffsetDateTime now,
            String parameter,
            LocalDate from,
            BigDecimal value,
            String source) {
        actor.must(Right.LAW_MANAGE, "设定参数");
        var known = find(parameter);
        if (!known.settable()) {
            throw Refused.unlawful(
                    null,
                    "未设定“" + known.name() + "”",
                    "该数值由法律直接规定",
                    known.values().getLast().basis(),
                    "法律修改后，请升级系统取得新的数值");
        }
        if (value.signum() < 0 || value.compareTo(LARGEST) > 0 || value.scale() > 6) {
            throw Refused.invalid("未设定“" + known.name() + "”", "数值" + value.toPlainString() + "不合理", "请核对后重新填写");
        }
        office.add(new OfficeValues.Setting(once, parameter, from, value, source, now, actor.name()));
    }

    private static Parameter with(Parameter known, List<OfficeValues.Setting> set) {
        if (set.isEmpty()) {
            return known;
        }
        var open = known.open();
        var basis = open != null ? open : known.values().getLast().basis();
        var values = new ArrayList<>(known.values());
        set.forEach(row -> values.add(new Parameter.Value(
                row.validFrom(),
                row.value(),
                Level.HOUSE,
                Confidence.VERIFIED,
                basis,
                "由" + row.setBy() + "设定",
                row.source())));
        values.sort(Comparator.comparing(Parameter.Value::from));
        return new Parameter(known.id(), known.name(), known.unit(), List.copyOf(values), open);
    }
}
