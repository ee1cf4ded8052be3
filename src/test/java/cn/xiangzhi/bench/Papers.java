package cn.xiangzhi.bench;

import cn.xiangzhi.documents.Papers.Sheet;
import cn.xiangzhi.documents.PrintedPapers;
import cn.xiangzhi.documents.docx.PaperDocx;
import cn.xiangzhi.documents.forms.FormsCheck;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/** How fast papers of every kind, short and long, are made in each form, and what that takes of the heap. */
final class Papers {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

    private Papers() {}

    /**
     * One form: papers a second on one processor, megabytes allocated a paper, the most of the heap in use at any moment (the
     * fonts and the papers measured included), kilobytes a paper of the result.
     */
    record Measured(String form, double perSecond, double allocated, double peak, double size) {}

    static List<Measured> measure() {
        var sheets = new ArrayList<>(PrintedPapers.all().values());
        var pages = new HashMap<Sheet, byte[]>();
        sheets.forEach(sheet -> pages.put(sheet, FormsCheck.pdf(sheet)));
        var measured = new ArrayList<Measured>();
        measured.add(form("PDF/A", sheets, FormsCheck::pdf));
        measured.add(form("OFD（由 PDF 转）", sheets, sheet -> FormsCheck.ofd(pages.get(sheet), sheet)));
        measured.add(form("DOCX", sheets, PaperDocx::of));
        measured.add(form("页面图片（首页）", sheets, sheet -> FormsCheck.picture(pages.get(sheet))));
        return measured;
    }

    /** What stays in the heap once every font is read, in megabytes. */
    static double resident() {
        System.gc();
        var before = used();
        FormsCheck.readFonts();
        System.gc();
        return (used() - before) / 1e6;
    }

    private static Measured form(String name, List<Sheet> sheets, Made made) {
        each(sheets, 1, made, size -> {});
        System.gc();
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        var sizes = new ArrayList<Integer>();
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var allocated = threads.getCurrentThreadAllocatedBytes();
        var from = System.nanoTime();
        each(sheets, ROUNDS, made, sizes::add);
        var seconds = (System.nanoTime() - from) / 1e9;
        var bytes = threads.getCurrentThreadAllocatedBytes() - allocated;
        var count = sizes.size();
        return new Measured(
                name,
                count / seconds,
                bytes / 1e6 / count,
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6,
                sizes.stream().mapToInt(Integer::intValue).average().orElse(0) / 1000);
    }

    private static void each(List<Sheet> sheets, int rounds, Made made, Consumer<Integer> sizes) {
        for (var round = 0; round < rounds; round++) {
            sheets.forEach(sheet -> sizes.accept(made.of(sheet).length));
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    interface Made {

        byte[] of(Sheet sheet);
    }
}
