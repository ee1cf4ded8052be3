package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.documents.PaperKind;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** What a seal is for, as pages and acts say it. */
final class SealWords {

    private SealWords() {}

    static String purpose(Seal seal) {
        var purpose = seal.purpose();
        var words = new ArrayList<String>();
        words.add("以" + purpose.forOrgan().name() + "名义");
        var mode = purpose.mode();
        if (mode != null) {
            words.add("只用于" + mode.label() + "办理的案件");
        }
        words.add(
                purpose.papers().isEmpty()
                        ? "各类文书"
                        : purpose.papers().stream()
                                .sorted()
                                .map(PaperKind::label)
                                .collect(Collectors.joining("、")));
        if (!purpose.fields().isEmpty()) {
            words.add("限于" + purpose.fields().stream().sorted().collect(Collectors.joining("、")));
        }
        return String.join("；", words);
    }

    /** The same in a list, where many kinds are only counted. */
    static String brief(Seal seal) {
        var purpose = seal.purpose();
        var mode = purpose.mode();
        var kinds = purpose.papers().isEmpty() ? "各类文书" : purpose.papers().size() + " 种文书";
        return purpose.forOrgan().name()
                + "，"
                + (mode == null ? "" : mode.label() + "，")
                + kinds
                + (purpose.fields().isEmpty()
                        ? ""
                        : "，" + purpose.fields().stream().sorted().collect(Collectors.joining("、")));
    }

    static String term(Seal seal) {
        return seal.validFrom() + " 至 " + seal.validTo();
    }
}
