package cn.xiangzhi.field.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The full text of a record as the phone shows it before somebody signs: the same words from the same fields, letter by letter,
 * as {@code record.js} makes them. Changed together with it, or no signature stands any more.
 */
final class RecordText {

    private static final Pattern LINES = Pattern.compile("\r\n?");
    private static final Pattern EDGES = Pattern.compile("^[ \t\n\u3000]+|[ \t\n\u3000]+$");

    private static final List<String> PERSONAL = List.of("当事人", "住址", "检查对象", "证件号码");

    private final Map<String, String> fields;
    private final List<String> lines = new ArrayList<>();

    RecordText(Map<String, String> fields) {
        this.fields = fields;
    }

    /** What the fields only name by a key: as the pack has them. */
    record Named(
            List<String> officers,
            String subjectKind,
            String result,
            String item,
            String organ,
            String reviewBody,
            String court,
            List<Material> material) {}

    /** A photo, film or sound that belongs to the record. */
    record Material(String name, String sha256) {}

    /** A point of a joined checklist with what came of it, in words. */
    record Point(int number, String words, String result) {}

    /** A merged check as it was taken along. */
    record Check(
            String title,
            String subject,
            String place,
            String cause,
            String officers,
            String bodies,
            List<Point> points) {}

    String visit(Named named) {
        lines.add("现场检查记录");
        put("检查事由", of("cause"));
        put("地点", of("place"));
        times();
        put("检查人员", String.join("、", named.officers()));
        put("随同人员", of("helpers"));
        shown();
        put("检查对象", (named.subjectKind() + " " + of("subject")).strip());
        put("证件号码或信用代码", of("subjectNumber"));
        put("看到的情况", of("seen"));
        put("检查结果", named.result());
        put("对应的事项", named.item());
        put("处理说明", of("note"));
        put("再次检查的理由", of("again"));
        return whole(named.material());
    }

    String check(Check check, List<Material> material) {
        lines.add("综合检查记录");
        put("检查", check.title());
        put("检查对象", check.subject());
        put("地点", check.place());
        put("检查事由", check.cause());
        put("检查人员", check.officers());
        put("涉及的机关", check.bodies());
        times();
        shown();
        for (var point : check.points()) {
            put("第" + point.number() + "点", point.words());
            put("　结果", point.result());
            put("　情况", of("words." + point.number()));
            put("　改正到", of("due." + point.number()));
        }
        put("看到的情况", of("seen"));
        return whole(material);
    }

    String decision(Named named) {
        lines.add("当场行政处罚决定书");
        lines.add(of("printedNumber"));
        put("当事人", of("partyName") + "　身份证号码：" + of("idNumber"));
        put("住址", of("address"));
        lines.add("经查，" + of("facts") + "（" + named.item() + "）。上述行为违反了" + of("violated") + "。");
        lines.add("依据" + of("basis") + "，决定当场给予：" + of("kinds")
                + (of("fine").isEmpty() ? "" : "，罚款人民币 " + of("fine") + " 元") + "。");
        put("改正要求", of("correction"));
        if (!of("fine").isEmpty()) {
            lines.add("请自收到本决定书之日起十五日内，到指定的银行或者通过电子支付系统缴纳罚款。"
                    + (of("lateFeeStated").equals("true") ? "到期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。" : ""));
        }
        put("告知", of("noticeRecord"));
        put(
                "陈述申辩",
                List.of(of("pleaMade"), of("plea"), of("pleaCheck")).stream()
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("；")));
        lines.add("不服本决定的，可以自收到之日起六十日内向" + named.reviewBody() + "申请行政复议，并可以依法在六个月内向" + named.court()
                + "提起行政诉讼；依法应当先申请复议的，先申请复议。");
        put("处罚地点", of("place"));
        put("处罚时间", of("decidedAt").replace('T', ' '));
        put("执法人员", String.join("、", named.officers()));
        put("处罚机关", named.organ());
        return whole(named.material());
    }

    private void times() {
        put("开始时间", of("started").replace('T', ' '));
        put("结束时间", of("ended").replace('T', ' '));
    }

    private void shown() {
        put("出示证件", of("certificatesShown").equals("true") ? "已主动出示执法证件" : "没有出示执法证件");
    }

    private String whole(List<Material> material) {
        for (var n = 0; n < material.size(); n++) {
            put(
                    "现场材料" + (n + 1),
                    material.get(n).name() + "，SHA-256 " + material.get(n).sha256());
        }
        return String.join("\n", lines);
    }

    private String of(String field) {
        return clean(fields.getOrDefault(field, ""));
    }

    private void put(String label, String value) {
        var words = clean(value);
        if (!words.isEmpty()) {
            lines.add(label + "：" + words);
        }
    }

    /** Every phone breaks lines and leaves blanks in a way of its own. */
    static String clean(String value) {
        return EDGES.matcher(LINES.matcher(value).replaceAll("\n")).replaceAll("");
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The first line in which two texts differ, in words; empty where they are the same. */
    static String difference(String signed, String made) {
        var one = signed.lines().toList();
        var other = made.lines().toList();
        for (var n = 0; n < Math.max(one.size(), other.size()); n++) {
            var left = n < one.size() ? one.get(n) : "";
            var right = n < other.size() ? other.get(n) : "";
            if (!left.equals(right)) {
                return "第" + (n + 1) + "行" + told(left, right);
            }
        }
        return signed.equals(made) ? "" : "换行不同";
    }

    /** Who somebody is and where he lives is not told in the reason, only that it differs. */
    private static String told(String left, String right) {
        return PERSONAL.stream()
                .filter(label -> left.startsWith(label) || right.startsWith(label))
                .findFirst()
                .map(label -> "“" + label + "”两处不同")
                .orElse("签名时是“" + clip(left) + "”，收到的内容是“" + clip(right) + "”");
    }

    private static String clip(String line) {
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
