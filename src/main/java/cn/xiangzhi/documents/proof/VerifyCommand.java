package cn.xiangzhi.documents.proof;

import cn.xiangzhi.base.Command;
import cn.xiangzhi.base.OperatorCommand;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.ChainedRows;
import cn.xiangzhi.documents.chain.Anchor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * {@code verify}: one line for each thing that does not fit, then a summary. Exit code 0 proven, {@value #FOUND} something
 * does not fit, 1 could not be done, 2 wrong words.
 */
@Component
@Command(
        name = "verify",
        arguments = "[--since 日期] [--matter 标识] [--anchor 锚点文件] [--threads 个数]",
        does = "核对全部文书、签名、附件、办案行为和摘要链，指出被改动、丢失和多出的；有问题时退出码为 3")
class VerifyCommand implements OperatorCommand {

    static final int FOUND = 3;
    private static final Set<String> WORDS = Set.of("--since", "--matter", "--anchor", "--threads");
    private static final int MOST_THREADS = 64;

    private final Proof proof;

    VerifyCommand(Proof proof) {
        this.proof = proof;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws IOException {
        var given = new HashMap<String, String>();
        for (var n = 0; n + 1 < arguments.size(); n += 2) {
            given.put(arguments.get(n), arguments.get(n + 1));
        }
        if (arguments.size() % 2 != 0 || !WORDS.containsAll(given.keySet())) {
            return WRONG_WORDS;
        }
        var began = System.nanoTime();
        var threads = threads(given);
        var anchor =
                given.containsKey("--anchor") ? Anchor.read(Files.readString(Path.of(given.get("--anchor")))) : null;
        var tally = proof.run(range(given), anchor, threads, finding -> out.println(finding.line()));
        report(out, tally, threads, (System.nanoTime() - began) / 1e9);
        return tally.found() == 0 ? 0 : FOUND;
    }

    private ChainedRows.Range range(Map<String, String> given) {
        try {
            var since = given.get("--since");
            var matter = given.get("--matter");
            return new ChainedRows.Range(
                    since == null
                            ? null
                            : LocalDate.parse(since).atStartOfDay(Today.BEIJING).toOffsetDateTime(),
                    matter == null ? null : proof.matters(UUID.fromString(matter)));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw Refused.invalid("没有核对", "日期或标识写得不对", "日期写成 2026-11-22，标识从网页地址中复制");
        }
    }

    private static int threads(Map<String, String> given) {
        try {
            var usual = Runtime.getRuntime().availableProcessors();
            var asked = given.containsKey("--threads") ? Integer.parseInt(given.get("--threads")) : usual;
            return Math.max(1, Math.min(asked, MOST_THREADS));
        } catch (NumberFormatException unreadable) {
            throw Refused.invalid("没有核对", "--threads 后面不是数字", "请写成 --threads 4，或不写");
        }
    }

    private static void report(PrintStream out, Tally tally, int threads, double seconds) {
        out.printf(
                Locale.CHINA,
                "已核对文书 %,d 件、作废 %,d 次、签名 %,d 处、办案行为 %,d 项、附件 %,d 件（原件 %,d 个，%,.1f MB）、摘要链 %,d 环、锚点 %,d 个；"
                        + "%d 个线程，%.1f 秒，每秒 %,.0f MB%n",
                tally.papers.get(),
                tally.voids.get(),
                tally.signatures.get(),
                tally.acts.get(),
                tally.attachments.get(),
                tally.files.get(),
                tally.bytes.get() / 1048576.0,
                tally.links.get(),
                tally.anchors.get(),
                threads,
                seconds,
                tally.bytes.get() / 1048576.0 / Math.max(seconds, 0.001));
        out.println(tally.found() == 0 ? "全部一致" : "有问题 " + tally.found() + " 处，见上");
    }
}
