package cn.xiangzhi.documents;

import cn.xiangzhi.law.RefusalCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which fields a paper must carry beyond its kind's list, and what may not stand in them. Values are texts (line breaks make
 * paragraphs), numbers, {@code LocalDate}, {@code OffsetDateTime}, or lists: {@code 证据}, {@code 移送材料}, {@code 附件} and
 * {@code 执法人员} as texts; {@code 问答} rows of 问 and 答; {@code 审核事项} rows of 事项 and 意见; {@code 送达文书} rows of 名称 and
 * 文号 (or texts); {@code 目录} rows of 序号, 文号, 责任者, 题名, 日期, 页号 and 备注.
 */
public final class PaperFields {

    /** Words that name no body a resident could go to (CRS 140). */
    private static final Pattern VAGUE_BODY =
            Pattern.compile("有管辖权|上一级|上级(行政)?机关|同级人民政府|本级人民政府|当地人民法院|所在地人民法院|^人民法院$|^人民政府$");

    /** A range where one amount belongs. */
    private static final Pattern RANGE = Pattern.compile("以上.{0,16}以下|\\d\\s*万?元?\\s*[-—－~～至]\\s*\\d[\\d.]*\\s*万?元");

    private PaperFields() {}

    /** Everything that is missing, the kind's own fields first. */
    public static List<String> missing(PaperKind kind, Map<String, ?> fields) {
        var missing = new ArrayList<String>();
        for (var key : kind.required()) {
            require(missing, fields, key);
        }
        switch (kind) {
            case DECISION -> {
                if (fines(fields)) {
                    for (var key : List.of("罚款金额", "代收银行", "代收银行地址")) {
                        require(missing, fields, key);
                    }
                }
            }
            case SUMMARY_DECISION -> {
                if (fines(fields)) {
                    require(missing, fields, "罚款金额");
                    require(missing, fields, "缴款方式");
                    var onTheSpot = text(fields, "缴款方式").contains("当场");
                    for (var key : onTheSpot ? List.of("票据号码") : List.of("缴款期限", "代收银行", "代收银行地址")) {
                        require(missing, fields, key);
                    }
                }
            }
            case SERVICE_RETURN -> {
                if (text(fields, "送达方式").contains("留置")) {
                    require(missing, fields, "拒收事由");
                    if (blank(fields.get("见证人")) && blank(fields.get("影像记录"))) {
                        missing.add("见证人（或影像记录）");
                    }
                }
            }
            default -> {}
        }
        return List.copyOf(missing);
    }

    /** The fields that some papers of the kind must carry and others need not; a template must be able to print them. */
    public static List<String> sometimesRequired(PaperKind kind) {
        return switch (kind) {
            case DECISION -> List.of("罚款金额", "代收银行", "代收银行地址");
            case SUMMARY_DECISION -> List.of("罚款金额", "缴款方式", "票据号码", "缴款期限", "代收银行", "代收银行地址");
            case SERVICE_RETURN -> List.of("拒收事由", "见证人", "影像记录");
            default -> List.of();
        };
    }

    /** Refuses a paper that lacks a field, names no concrete body, or threatens an indefinite penalty. */
    static void check(PaperKind kind, Map<String, ?> fields) {
        var missing = missing(kind, fields);
        if (!missing.isEmpty()) {
            throw RefusalCode.PROC_13.refuse("不能出具" + kind.label(), "缺少必备内容：" + String.join("、", missing));
        }
        for (var key : List.of("复议机关", "管辖法院")) {
            if (VAGUE_BODY.matcher(text(fields, key).strip()).find()) {
                throw RefusalCode.PROC_13.refuse(
                        "不能出具" + kind.label(), "“" + key + "”写的是“" + text(fields, key) + "”，没有写明具体机关名称，视为未告知救济途径");
            }
        }
        if (kind == PaperKind.PRIOR_NOTICE
                && RANGE.matcher(text(fields, "拟处罚内容")).find()) {
            throw RefusalCode.PROC_04.refuse("不能出具" + kind.label(), "拟处罚内容是一个幅度，不是确定的处罚");
        }
    }

    private static boolean fines(Map<String, ?> fields) {
        return text(fields, "处罚内容").contains("罚款") || !blank(fields.get("罚款金额"));
    }

    private static void require(List<String> missing, Map<String, ?> fields, String key) {
        var value = fields.get(key);
        if (blank(value) || key.equals("罚款金额") && value instanceof BigDecimal sum && sum.signum() <= 0) {
            missing.add(key);
        }
    }

    private static String text(Map<String, ?> fields, String key) {
        var value = fields.get(key);
        return value == null ? "" : value.toString();
    }

    static boolean blank(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case CharSequence text -> text.toString().isBlank();
            case Collection<?> list -> list.isEmpty() || list.stream().allMatch(PaperFields::blank);
            default -> false;
        };
    }
}
