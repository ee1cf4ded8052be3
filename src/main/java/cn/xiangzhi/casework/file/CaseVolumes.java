package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.EvidenceMove;
import cn.xiangzhi.casework.flow.Exhibits;
import cn.xiangzhi.casework.flow.Procedure;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.Binding;
import cn.xiangzhi.documents.PaperView;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.Volume;
import cn.xiangzhi.organization.Organization;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A case as a file to be bound: what its cover says and its pieces in the archivist's order. */
@Component
public class CaseVolumes {

    private final CaseFiles files;
    private final Parties parties;
    private final Papers papers;
    private final Attachments attachments;
    private final Organization organization;
    private final Today today;

    CaseVolumes(
            CaseFiles files,
            Parties parties,
            Papers papers,
            Attachments attachments,
            Organization organization,
            Today today) {
        this.files = files;
        this.parties = parties;
        this.papers = papers;
        this.attachments = attachments;
        this.organization = organization;
        this.today = today;
    }

    public Optional<Volume> of(Scope scope, UUID id) {
        return files.row(scope, id).map(row -> volume(row, files.file(row)));
    }

    private Volume volume(CaseRow row, CaseFile file) {
        return new Volume(
                CaseWork.KIND,
                row.id(),
                row.partyShown() + row.itemName() + "案",
                organ(row),
                row.closedOn() == null ? today.date() : row.closedOn(),
                cover(row, file),
                pieces(row, file));
    }

    private List<Volume.Piece> pieces(CaseRow row, CaseFile file) {
        var issued = papers.of(row.countyCode(), CaseWork.KIND, row.id());
        var pieces = new ArrayList<Volume.Piece>();
        Binding.before(issued).forEach(paper -> pieces.add(Volume.Piece.of(paper)));
        pieces.addAll(enclosed(row, file));
        Binding.after(issued).forEach(paper -> pieces.add(Volume.Piece.of(paper)));
        return pieces;
    }

    /** Files of the evidence, then those other steps brought along. */
    private List<Volume.Piece> enclosed(CaseRow row, CaseFile file) {
        var kept = attachments.of(
                row.countyCode(),
                CaseGate.EVIDENCE,
                file.acts().stream().map(Act::id).toList());
        var pieces = new ArrayList<Volume.Piece>();
        for (var act : file.evidence().all()) {
            kept.getOrDefault(act.id(), List.of()).forEach(one -> pieces.add(Volume.Piece.of("证据材料", one)));
        }
        for (var act : file.acts()) {
            if (!Exhibits.registers(act)) {
                kept.getOrDefault(act.id(), List.of()).forEach(one -> pieces.add(Volume.Piece.of(brought(act), one)));
            }
        }
        return pieces;
    }

    private static String brought(Act act) {
        return act.move() == EvidenceMove.KEEP_LATER ? "决定后的材料" : act.move().label() + "的材料";
    }

    private Map<String, Object> cover(CaseRow row, CaseFile file) {
        var cover = new LinkedHashMap<String, Object>();
        var party = parties.of(row.countyCode(), row.id()).name();
        cover.put("题名", party + row.itemName() + "案");
        cover.put("案号", row.number());
        cover.put("案由", row.itemName());
        cover.put("当事人", party);
        cover.put("处理结果", row.closedOn() == null ? "尚未办结" : file.outcome());
        cover.put("立案日期", PaperView.day(row.filedOn() == null ? row.openedOn() : row.filedOn()));
        cover.put("结案日期", row.closedOn() == null ? "未结案" : PaperView.day(row.closedOn()));
        cover.put("承办人", names(row, file));
        cover.put("程序", file.procedure() == Procedure.SUMMARY ? "简易程序" : "普通程序");
        cover.put("保管期限", "归档时确定");
        return cover;
    }

    private String names(CaseRow row, CaseFile file) {
        return String.join(
                "、",
                file.officers().stream()
                        .flatMap(person -> organization.person(row.countyCode(), person).stream())
                        .map(person -> person.name())
                        .toList());
    }

    private String organ(CaseRow row) {
        var organ = row.inTheNameOf();
        return organ == null
                ? organization.government(row.countyCode(), row.townshipCode()).name()
                : organization.organ(row.countyCode(), organ).map(o -> o.name()).orElse("");
    }
}
