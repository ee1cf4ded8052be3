package cn.xiangzhi.documents.chain;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.secrecy.Sm3;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

/**
 * The head of a county's chain at the end of a day. Printed, or sent on as a small file that people can read too; whoever
 * holds it can later tell whether anything up to that day was rewritten (F27).
 */
public record Anchor(
        String county, LocalDate day, long seq, String chain, Map<String, Long> counts, OffsetDateTime madeAt) {

    private static final String TITLE = "乡治摘要链每日锚点";

    public String counted() {
        return Head.words(counts);
    }

    public String fileName() {
        return "锚点-" + county + "-" + day + ".txt";
    }

    /** As a file: one fact a line, and the digest of the lines. */
    public String text() {
        var lines = TITLE + "\n县级代码：" + county + "\n日期：" + day + "\n环数：" + seq + "\n链首：" + chain + "\n件数：" + counted()
                + "\n固定时间：" + madeAt.toInstant() + "\n";
        return lines + "校验：" + Sm3.hex(lines) + "\n";
    }

    /** What an anchor file says of a county's chain. */
    public record Told(String county, LocalDate day, long seq, String chain) {}

    /** Reads a file written by {@link #text}; Refused when it is none or a line was changed. */
    public static Told read(String text) {
        var whole = text.replace("\r\n", "\n").replace("\ufeff", "");
        var check = whole.lastIndexOf("校验：");
        var facts = new HashMap<String, String>();
        whole.lines().forEach(line -> {
            var colon = line.indexOf('：');
            if (colon > 0) {
                facts.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        });
        if (check < 0 || !Sm3.hex(whole.substring(0, check)).equals(facts.get("校验"))) {
            throw Refused.invalid("锚点文件不能用", "不是锚点文件，或者有一行被改过", "请换用当天另存、报送的那一份");
        }
        try {
            return new Told(
                    facts.getOrDefault("县级代码", ""),
                    LocalDate.parse(facts.getOrDefault("日期", "")),
                    Long.parseLong(facts.getOrDefault("环数", "")),
                    facts.getOrDefault("链首", ""));
        } catch (DateTimeException | NumberFormatException broken) {
            throw Refused.invalid("锚点文件不能用", "缺少日期或环数", "请换用当天另存、报送的那一份");
        }
    }
}
