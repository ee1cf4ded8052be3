package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the sheet of subjects, read into a subject; Refused names its column. Pure. */
final class SubjectSheet {

    static final List<String> COLUMNS =
            List.of("名称", "类型", "村居", "地址", "号码", "负责人", "联系电话", "信用等级", "信用来源", "信用日期", "风险等级", "风险来源", "风险日期");
    static final List<String> NEEDED = List.of("名称", "类型", "地址");

    private SubjectSheet() {}

    static NewSubject read(String county, String township, List<Division> villages, SheetRow row) {
        var village = row.get("村居");
        var code = village.isEmpty()
                ? null
                : villages.stream()
                        .filter(one -> one.name().equals(village) || one.code().equals(village))
                        .findFirst()
                        .orElseThrow(() -> wrong("村居", "没有叫“" + village + "”的村居", "请按区划登记的全名填写"))
                        .code();
        return new NewSubject(
                Ids.next(),
                word("类型", row.get("类型"), SubjectType.values()),
                row.get("名称"),
                new Place(county, township, code, row.get("地址"), null, null),
                row.get("号码"),
                new NewSubject.Holder(row.get("负责人"), row.get("联系电话")),
                new NewSubject.Standing(
                        graded("信用等级", row.get("信用等级"), CreditClass.values()),
                        row.get("信用来源"),
                        day("信用日期", row.get("信用日期")),
                        graded("风险等级", row.get("风险等级"), RiskLevel.values()),
                        row.get("风险来源"),
                        day("风险日期", row.get("风险日期"))));
    }

    private static <E extends Enum<E> & Labelled> E word(String column, String written, E[] words) {
        return Arrays.stream(words)
                .filter(word -> word.label().equals(written))
                .findFirst()
                .orElseThrow(() -> wrong(
                        column,
                        written.isEmpty() ? "没有填写" : "没有“" + written + "”这一种",
                        "请填写："
                                + String.join(
                                        "、",
                                        Arrays.stream(words)
                                                .map(Labelled::label)
                                                .toList())));
    }

    /** A grade may be written A as well as A 级. */
    private static <E extends Enum<E> & Labelled> @Nullable E graded(String column, String written, E[] words) {
        var tidy = written.replace(" ", "");
        return tidy.isEmpty()
                ? null
                : Arrays.stream(words)
                        .filter(word -> word.name().equals(tidy)
                                || word.label().replace(" ", "").equals(tidy))
                        .findFirst()
                        .orElseGet(() -> word(column, written, words));
    }

    private static @Nullable LocalDate day(String column, String written) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeException none) {
            throw wrong(column, "不是有效日期", "请按 2026-11-22 的格式填写");
        }
    }

    private static Refused wrong(String column, String why, String remedy) {
        return Refused.invalid(column, why, remedy);
    }
}
