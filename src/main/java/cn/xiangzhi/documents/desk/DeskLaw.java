package cn.xiangzhi.documents.desk;

import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.law.Mediation;
import cn.xiangzhi.law.Petition;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the law is asked before a paper made by hand is issued: mediation and petitions (PMA 17, XF 20). */
final class DeskLaw {

    /** Whether a party refused, ticked on the form; no field of the paper. */
    static final String REFUSED = "有当事人明确拒绝调解";

    private static final Set<PaperKind> MEDIATED =
            EnumSet.of(PaperKind.MEDIATION_RECORD, PaperKind.MEDIATION_AGREEMENT);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private DeskLaw() {}

    static boolean mediates(PaperKind kind) {
        return MEDIATED.contains(kind);
    }

    /** Refused (GOVN-03, GOVN-01) where what the form says is against it. */
    static void ask(PaperKind kind, Map<String, String> given) {
        var what = "没有出具" + kind.label();
        if (mediates(kind)) {
            Mediation.SITTING.pass(what, new Mediation.Sitting(given.containsKey(REFUSED)));
        }
        if (kind == PaperKind.LETTER_REGISTER && given.getOrDefault("信访形式", "").contains("访")) {
            var people = NUMBER.matcher(given.getOrDefault("人数", ""));
            if (people.find()) {
                Petition.VISIT.pass(what, new Petition.Visit(Integer.parseInt(people.group())));
            }
        }
    }
}
