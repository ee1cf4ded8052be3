package cn.xiangzhi.casework.review;

import cn.xiangzhi.casework.file.CaseRow;
import cn.xiangzhi.casework.file.CaseShelf;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.Ask;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.ChargeAsks;
import cn.xiangzhi.organization.Organization;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Lays a file open for reading: personal data stays masked, officers are named. */
@Component
public class FileSheets {

    private final CaseShelf shelf;
    private final Organization organization;

    FileSheets(CaseShelf shelf, Organization organization) {
        this.shelf = shelf;
        this.organization = organization;
    }

    public FileSheet of(CaseRow row, CaseFile file) {
        var acts = file.acts();
        var leaves = IntStream.range(0, acts.size())
                .mapToObj(at -> leaf(row, acts.get(at), at + 1))
                .toList();
        return new FileSheet(
                row.id(), row.number(), row.itemName(), row.partyShown(), leaves, shelf.papers(row), shelf.terms(row));
    }

    private FileSheet.Leaf leaf(CaseRow row, Act act, int at) {
        var files = hasFiles(act) ? shelf.attachments(row, act.id()) : List.<cn.xiangzhi.documents.Attachment>of();
        return new FileSheet.Leaf(
                "act-" + at,
                at + "　" + act.move().label(),
                act.at(),
                act.person() == null ? "系统" : act.name() + "（" + act.post() + "）",
                act.move().basis(),
                facts(row.countyCode(), act),
                act.cautions(),
                files);
    }

    /** Only steps of the inquiry and those of the party bring files along. */
    private static boolean hasFiles(Act act) {
        return act.person() != null && act.move().stays();
    }

    private Map<String, String> facts(String county, Act act) {
        var shown = new LinkedHashMap<String, String>();
        for (var ask : ChargeAsks.of(act)) {
            if (act.facts().has(ask.key())) {
                shown.put(ask.named(), shown(county, ask, act.facts().text(ask.key())));
            }
        }
        return shown;
    }

    private String shown(String county, Ask ask, String value) {
        return ask.kind() == Ask.Kind.OFFICER
                ? organization
                        .person(county, UUID.fromString(value))
                        .map(person -> person.name())
                        .orElse("未登记的人员")
                : ask.shown(value);
    }
}
