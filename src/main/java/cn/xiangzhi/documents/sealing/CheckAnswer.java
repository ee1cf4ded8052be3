package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.documents.seal.Part;
import cn.xiangzhi.documents.seal.Verdict;
import cn.xiangzhi.shell.Show;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the public page says: the answer in a few words, what is known of the paper (nothing about parties), and everything
 * that is wrong.
 *
 * @param tone green: as it was sealed; red: altered or not ours; grey: nothing to check; amber: voided
 */
record CheckAnswer(String tone, String heading, String words, Map<String, String> facts, List<String> faults) {

    private static final Pattern PAGE = Pattern.compile("/Pages/Page_(\\d+)/");

    /** By the code on the paper: what the register says of it. */
    static CheckAnswer registered(
            PaperRows.Row paper, List<SealUse> uses, List<String> unsealed, List<PaperRows.SignedRow> signed) {
        var facts = facts(paper);
        for (var n = 0; n < uses.size(); n++) {
            facts.put(label(n, uses.size() + unsealed.size()), set(uses.get(n)));
        }
        if (uses.isEmpty()) {
            facts.put("电子印章", "没有加盖电子印章");
        } else if (!unsealed.isEmpty()) {
            facts.put("还没有盖章", String.join("、", unsealed));
        }
        if (!signed.isEmpty()) {
            facts.put(
                    "手写签名",
                    String.join(
                            "；", signed.stream().map(PaperRows.SignedRow::words).toList()));
        }
        if (paper.voided()) {
            return new CheckAnswer("amber", "已作废", "这份文书已经由出具机关作废。", facts, List.of());
        }
        return !uses.isEmpty() && !unsealed.isEmpty()
                ? new CheckAnswer("amber", "印章不齐", "这份文书由几个机关共同签署，还有机关没有盖章，盖齐以前不算盖好。", facts, List.of())
                : new CheckAnswer("green", "有登记", "这份文书由下列机关出具。请核对手中文书的文号、标题和日期与这里一致。", facts, List.of());
    }

    /**
     * By a file whose seals the ledger knows.
     *
     * @param uses all seals the paper has by now
     * @param unsealed the organs that have not sealed it
     */
    static CheckAnswer of(
            PaperRows.Row paper,
            List<Checking.Entered> seals,
            List<SealUse> uses,
            List<String> unsealed,
            Optional<String> difference) {
        var facts = facts(paper);
        var all = seals.size();
        var wanted = Math.max(all, uses.size() + unsealed.size());
        for (var n = 0; n < all; n++) {
            facts.put(label(n, wanted), told(seals.get(n), wanted));
        }
        var found =
                seals.stream().flatMap(seal -> seal.verdict().faults().stream()).toList();
        if (!found.isEmpty()) {
            var faults = new ArrayList<>(
                    faults(seals.stream().map(Checking.Entered::verdict).toList()));
            difference.filter(where -> !where.isEmpty()).ifPresent(where -> faults.addFirst("与原件不同之处：" + where));
            return found.stream().allMatch(fault -> fault.part() == Part.VALIDITY)
                    ? new CheckAnswer("red", "印章当时无效", "文件没有改动，但是盖章的时候印章已经失效，不能作为凭据。", facts, faults)
                    : new CheckAnswer("red", "不是原件", "文件带有下列文书的电子印章，但是与盖章时不一致，不能作为凭据。", facts, faults);
        }
        if (paper.voided()) {
            return new CheckAnswer("amber", "原件，已作废", "文件与盖章时一致，但是这份文书已经由出具机关作废。", facts, List.of());
        }
        if (!unsealed.isEmpty()) {
            facts.put("还没有盖章", String.join("、", unsealed));
            return new CheckAnswer("amber", "印章不齐", "文件与盖章时一致，但是署名的机关还没有都盖章，文书还没有办完。", facts, List.of());
        }
        if (all < uses.size()) {
            facts.put(
                    "这个文件上没有",
                    String.join(
                            "；", uses.stream().skip(all).map(CheckAnswer::set).toList()));
            return new CheckAnswer("amber", "印章不齐", "文件与盖章时一致，但是后来加盖的印章不在上面，请向出具机关要盖齐的文件。", facts, List.of());
        }
        return new CheckAnswer("green", "是原件", "文件与盖章时一致，没有改动。", facts, List.of());
    }

    private static String label(int n, int of) {
        return of < 2 ? "电子印章" : "电子印章 " + (n + 1);
    }

    /** Of several seals each is told with what was found of it. */
    private static String told(Checking.Entered seal, int of) {
        var use = seal.use();
        var words = use == null ? "看不出是谁的印章" : set(use);
        if (of < 2) {
            return words;
        }
        return words + (seal.verdict().whole() ? "，没有改动" : "，与盖章时不一致");
    }

    /** The seal holds, the ledger does not know it: nothing is said of the paper. */
    static CheckAnswer unregistered(List<Verdict> each) {
        return new CheckAnswer("red", "不能确认", "用印登记里没有这一次用印。请向文书上写明的机关核实。", Map.of(), faults(each));
    }

    /** No seal at all, or none of those who make seals for us: nothing it says of itself is repeated. */
    static CheckAnswer unknown(List<Verdict> each) {
        if (each.stream().allMatch(verdict -> verdict.faults().isEmpty())) {
            return new CheckAnswer(
                    "grey",
                    "没有电子印章",
                    "这个" + each.getFirst().format().label() + "没有加盖电子印章，不能核验。打印件请扫首页的二维码核验。",
                    Map.of(),
                    List.of());
        }
        return new CheckAnswer("red", "不能确认", "这个文件的电子印章不是本系统加盖的，或者已被改动，不能作为凭据。", Map.of(), faults(each));
    }

    private static Map<String, String> facts(PaperRows.Row paper) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("文书", paper.title());
        facts.put("文号", paper.number() == null ? "没有文号" : paper.number());
        facts.put("出具机关", paper.organName());
        facts.put("落款日期", Show.date(paper.issuedOn()));
        facts.put("状态", paper.voided() ? "已作废" : "有效");
        return facts;
    }

    private static String set(SealUse use) {
        return use.sealName() + "，" + Show.dateTime(use.usedAt()) + " 加盖";
    }

    private static List<String> faults(List<Verdict> each) {
        return IntStream.range(0, each.size())
                .boxed()
                .flatMap(n -> each.get(n).faults().stream()
                        .map(fault -> (each.size() > 1 ? "印章 " + (n + 1) + "　" : "")
                                + fault.part().label() + "：" + fault.what() + place(fault)))
                .distinct()
                .limit(20)
                .toList();
    }

    private static String place(Verdict.Fault fault) {
        var where = place(fault.part(), fault.where());
        return where == null ? "" : "（" + where + "）";
    }

    private static @Nullable String place(Part part, String where) {
        var page = PAGE.matcher(where);
        if (page.find()) {
            return "第 " + (Long.parseLong(page.group(1)) + 1) + " 页";
        }
        return switch (part) {
            case CONTENT -> where.contains("/Res/") ? "字体或者图片" : null;
            case ADDED, MISSING -> where.length() > 60 ? where.substring(0, 60) + "…" : where;
            default -> null;
        };
    }
}
