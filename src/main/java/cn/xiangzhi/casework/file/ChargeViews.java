package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.flow.Ask;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Violation;
import cn.xiangzhi.casework.flow.Violations;
import cn.xiangzhi.powers.Item;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands in the part of a form that is about one of several violations: what the file or its own item says. */
@Component
class ChargeViews {

    private final Knowing knowing;
    private final Precedents precedents;

    ChargeViews(Knowing knowing, Precedents precedents) {
        this.knowing = knowing;
        this.precedents = precedents;
    }

    /** The parts of the form, each under its violation; none where the file has but one. */
    List<MovePage.Part> parts(CaseFile file, List<MovePage.Field> fields) {
        return Violations.of(file).stream()
                .map(one -> new MovePage.Part(
                        one.number(),
                        one.label() + " " + one.itemCode() + " "
                                + item(file, one).name(),
                        fields.stream()
                                .filter(field -> field.ask().violation() == one.number())
                                .toList()))
                .filter(part -> !part.fields().isEmpty())
                .toList();
    }

    String value(Ask ask, CaseFile file) {
        var violation = Violations.of(file).stream()
                .filter(one -> one.number() == ask.violation())
                .findFirst()
                .orElseThrow();
        if (ask.kind() == Ask.Kind.CHECK || ask.base().equals("corrected")) {
            return "";
        }
        var said = Violations.said(file, violation, ask.base());
        return said.isEmpty() ? usual(ask, file, violation) : said;
    }

    private String usual(Ask ask, CaseFile file, Violation violation) {
        var item = item(file, violation);
        return switch (ask.base()) {
            case "facts" -> violation.facts();
            case "violated" ->
                violation.violated().isEmpty()
                        ? precedents.said(file.matter().place(), item.code(), ask.base())
                        : violation.violated();
            case "basis" -> item.basis();
            case "kinds" -> Drafted.only(item.penalties(), ask);
            case "outcome" -> "给予行政处罚";
            default -> "";
        };
    }

    private Item item(CaseFile file, Violation violation) {
        return knowing.item(file.matter().place().county(), violation.itemCode());
    }
}
