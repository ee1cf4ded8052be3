package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.rewards.RewardScheme.Kind;
import cn.xiangzhi.intake.rewards.RewardScheme.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A scheme as an office enters it from its paper; up to five levels side by side. */
record SchemeForm(
        @Nullable UUID once,
        @Nullable String name,
        @Nullable String source,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String categories,
        @Nullable Integer claimDays,
        @Nullable Integer firstShare,
        @Nullable List<String> levelName,
        @Nullable List<String> levelWhen,
        @Nullable List<Kind> levelKind,
        @Nullable List<String> levelFigure,
        @Nullable List<String> levelLeast,
        @Nullable List<String> levelMost) {

    private static final int LEVELS = 5;

    static SchemeForm empty() {
        return new SchemeForm(null, "", "", null, null, "", 60, 70, null, null, null, null, null, null);
    }

    RewardScheme scheme(UUID id, @Nullable String township, Categories known) {
        if (from == null || (to != null && to.isBefore(from))) {
            throw wrong("没有写施行日期，或停止日期早于施行日期", "请按文件填写日期");
        }
        if (claimDays == null
                || claimDays < 1
                || claimDays > 365
                || firstShare == null
                || firstShare < 1
                || firstShare > 100) {
            throw wrong("领取期限不在 1 到 365 日，或第一报告人比例不在 1 到 100", "请按文件填写");
        }
        var codes = Arrays.stream(or(categories).split("[\\s,，、]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        codes.forEach(known::current);
        return new RewardScheme(
                id,
                township,
                text(name, 60, "办法名称"),
                text(source, 100, "依据文件和文号"),
                from,
                to,
                new RewardScheme.Rules(codes, claimDays, firstShare),
                levels());
    }

    private List<Level> levels() {
        var levels = new ArrayList<Level>();
        for (var i = 0; i < LEVELS; i++) {
            if (!at(levelName, i).isBlank()) {
                var kind = levelKind != null && i < levelKind.size() && levelKind.get(i) != null
                        ? levelKind.get(i)
                        : Kind.FIXED;
                var figure = number(at(levelFigure, i), "金额或百分比");
                if (figure == null
                        || figure.signum() <= 0
                        || kind == Kind.PERCENT && figure.compareTo(new BigDecimal("100")) > 0) {
                    throw wrong("“" + at(levelName, i) + "”的金额或百分比没有写对", "定额写元，百分比写 0 到 100 的数");
                }
                levels.add(new Level(
                        text(at(levelName, i), 30, "等级名称"),
                        text(at(levelWhen, i), 300, "等级的条件"),
                        kind,
                        figure,
                        number(at(levelLeast, i), "最低额"),
                        number(at(levelMost, i), "最高额")));
            }
        }
        if (levels.isEmpty()) {
            throw wrong("没有写奖励等级", "请至少写一个等级");
        }
        return List.copyOf(levels);
    }

    private static @Nullable BigDecimal number(String text, String what) {
        if (text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("\\d{1,9}(\\.\\d{1,4})?")) {
            throw wrong(what + "不是数字", "请只写数字，如 500 或 2.5");
        }
        return new BigDecimal(text.strip());
    }

    private static String text(@Nullable String text, int longest, String what) {
        var said = or(text).replace("\0", "").strip();
        if (said.isEmpty() || said.length() > longest) {
            throw wrong(what + "是空的，或超过 " + longest + " 字", "请填写" + what);
        }
        return said;
    }

    private static String at(@Nullable List<String> list, int i) {
        return list == null || i >= list.size() || list.get(i) == null ? "" : list.get(i);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Refused wrong(String why, String remedy) {
        return Refused.invalid("办法没有登记", why, remedy);
    }
}
