package cn.xiangzhi.documents;

import cn.xiangzhi.base.Command;
import cn.xiangzhi.base.OperatorCommand;
import cn.xiangzhi.secrecy.Sm3;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Reads every paper and every attachment again and names what was altered, is missing, or was never registered. */
@Component
@Command(name = "verify", does = "逐件核对全部文书和附件的 SM3 摘要，指出被改动、丢失和多出的文件")
class VerifyCommand implements OperatorCommand {

    private final PaperStore papers;
    private final AttachmentStore attachments;
    private final Vault vault;

    VerifyCommand(PaperStore papers, AttachmentStore attachments, Vault vault) {
        this.papers = papers;
        this.attachments = attachments;
        this.vault = vault;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws IOException {
        var wrong = new AtomicInteger();
        var read = new AtomicInteger();
        papers.each(sheet -> {
            read.incrementAndGet();
            if (!Sm3.hex(sheet.html()).equals(sheet.paper().digest())) {
                tell(
                        out,
                        wrong,
                        "被改动的文书：" + sheet.paper().title() + " " + number(sheet) + " "
                                + sheet.paper().id());
            }
        });
        var seen = new HashSet<Path>();
        var known = new HashMap<String, Boolean>();
        attachments.each(row -> {
            read.incrementAndGet();
            seen.add(vault.original(row.digest()));
            check(row, known, out, wrong);
        });
        vault.each(file -> {
            if (!seen.contains(file)) {
                tell(out, wrong, "多出的文件（未登记）：" + file);
            }
        });
        out.println("已核对 " + read + " 件，" + (wrong.get() == 0 ? "全部一致" : "有问题 " + wrong + " 处"));
        return wrong.get() == 0 ? 0 : 1;
    }

    private void check(Attachment row, Map<String, Boolean> known, PrintStream out, AtomicInteger wrong) {
        var file = vault.original(row.digest());
        if (!Files.exists(file)) {
            tell(out, wrong, "丢失的附件：" + row.fileName() + " " + row.id() + " " + file);
        } else if (!known.computeIfAbsent(row.digest(), digest -> same(file, digest))) {
            tell(out, wrong, "被改动的附件：" + row.fileName() + " " + row.id() + " " + file);
        }
    }

    private static boolean same(Path file, String digest) {
        try (var stream = Files.newInputStream(file)) {
            return Sm3.hex(stream).equals(digest);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String number(Papers.Sheet sheet) {
        var number = sheet.paper().number();
        return number == null ? "（无文号）" : number;
    }

    private static void tell(PrintStream out, AtomicInteger wrong, String line) {
        wrong.incrementAndGet();
        out.println(line);
    }
}
