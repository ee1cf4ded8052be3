package cn.xiangzhi.archives.files;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.CaseClosed;
import cn.xiangzhi.casework.Cases;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.Volume;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Show;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking case files in (T30, S38): a closed case waits here until the archivist checks, codes and keeps its file. */
@Service
public class Archiving {

    private static final String TERM = "archive.file";
    private static final Citation WHOLE = Citation.of(Statute.PPL, 47);

    private final CaseArchives files;
    private final Cases cases;
    private final Papers papers;
    private final Places places;
    private final Terms terms;
    private final Today today;

    Archiving(CaseArchives files, Cases cases, Papers papers, Places places, Terms terms, Today today) {
        this.files = files;
        this.cases = cases;
        this.papers = papers;
        this.places = places;
        this.terms = terms;
        this.today = today;
    }

    @EventListener
    @Transactional
    void on(CaseClosed closed) {
        var id = Ids.next();
        files.add(new CaseArchive(
                closed.county(),
                id,
                closed.township(),
                closed.caseId(),
                closed.number(),
                closed.title(),
                closed.summary(),
                closed.filedOn(),
                closed.closedOn(),
                FileStage.AWAITING,
                0,
                null,
                null,
                null,
                0,
                null));
        terms.start(closed.county(), closed.township(), "archive", id, TERM, closed.closedOn(), id);
    }

    /** The contents list: as kept when archived, else as it would be bound today. */
    List<Piece> contents(CaseArchive file) {
        return file.stage() == FileStage.ARCHIVED
                ? files.pieces(file.countyCode(), file.id())
                : Contents.of(
                        papers.of(file.countyCode(), "case", file.caseId()),
                        cases.file(file.countyCode(), file.caseId())
                                .map(Cases.FileView::evidence)
                                .orElse(List.of()));
    }

    /** The file to be bound or packed, with what the archive adds to its cover. */
    Volume volume(Scope scope, CaseArchive file) {
        var more = new LinkedHashMap<String, Object>();
        if (file.archivalCode() != null && file.retention() != null) {
            more.put("档号", file.archivalCode());
            more.put("保管期限", file.retention().label());
            more.put("归档日期", Show.date(file.archivedOn()));
        }
        return cases.volume(scope, file.caseId())
                .orElseThrow(() -> Refused.notFound("案件"))
                .with(contents(file).stream().map(Piece::bound).toList(), more);
    }

    List<PaperKind> missing(CaseArchive file) {
        return file.stage() == FileStage.ARCHIVED
                ? List.of()
                : Contents.missing(file.summaryProcedure(), papers.of(file.countyCode(), "case", file.caseId()));
    }

    /** Takes the file in under a code of the township's fonds; the year is that of closing. Refused ARCH-02 when not whole. */
    @Transactional
    String takeIn(Actor actor, UUID id, long version, Retention retention) {
        actor.must(Right.ARCHIVE_KEEP, "不能归档");
        var file = files.get(actor.scope(), id);
        if (file.version() != version || file.stage() != FileStage.AWAITING) {
            throw Refused.stale("案卷");
        }
        var missing = missing(file);
        if (!missing.isEmpty()) {
            var names = missing.stream().map(PaperKind::label).collect(Collectors.joining("、"));
            throw Refused.unlawful("ARCH-02", "不能归档", "案卷不完整，缺少：" + names, WHOLE, "请承办人在案件中补齐所缺文书后再归档");
        }
        var fonds = files.fonds(file.countyCode(), file.townshipCode())
                .orElseThrow(() -> Refused.unlawful(
                        null,
                        "不能归档",
                        places.name(file.townshipCode()) + "尚未登记全宗号",
                        Basis.house("档号编制规则 DA/T 13"),
                        "请先在“全宗”页登记县级档案馆给定的全宗号"));
        var year = file.closedOn().getYear();
        var code = new ArchivalCode(fonds, year, retention, files.nextItem(file.countyCode(), fonds, year, retention))
                .text();
        var pieces = contents(file);
        files.takeIn(file, retention, code, today.date(), pieces, Contents.digest(pieces));
        cases.archived(actor, file.caseId(), code, today.date());
        terms.end(file.countyCode(), file.id(), TERM, today.date(), Ids.next());
        return code;
    }

    /** Registers the township's fonds; a township has one, and it does not change. */
    @Transactional
    public void registerFonds(Actor actor, String township, String code) {
        actor.must(Right.ARCHIVE_KEEP, "不能登记全宗");
        if (!actor.scope().covers(actor.county(), township)
                || places.find(township).isEmpty()) {
            throw Refused.notFound("乡镇");
        }
        if (!code.matches("[A-Z0-9]{4}")) {
            throw Refused.invalid("不能登记全宗", "全宗号须为四位大写字母或数字", "请按县级档案馆给定的全宗号填写，如 J001");
        }
        if (files.fonds(actor.county(), township).isPresent()) {
            throw Refused.unlawful(
                    "ARCH-04", "不能登记全宗", "该乡镇已有全宗号，一个乡镇一个全宗", Basis.house("档号编制规则 DA/T 13"), "请沿用已登记的全宗号");
        }
        if (files.fondsTaken(actor.county(), code)) {
            throw Refused.unlawful(
                    "ARCH-04", "不能登记全宗", "全宗号" + code + "已由本县另一乡镇使用", Basis.house("档号编制规则 DA/T 13"), "请向县级档案馆核对全宗号");
        }
        files.setFonds(actor.county(), township, code, places.name(township), actor.name(), today.date());
    }

    /** Townships of the actor's scope whose files cannot be coded yet. */
    List<Division> townshipsWithoutFonds(Actor actor) {
        var having = files.allFonds(actor.scope()).stream()
                .map(CaseArchives.Fonds::townshipCode)
                .toList();
        return places.townships(actor.county()).stream()
                .filter(township -> actor.scope().covers(actor.county(), township.code()))
                .filter(township -> !having.contains(township.code()))
                .toList();
    }

    /** Takes in what waits and is whole, closed on or before that day; what is not whole stays. */
    @Transactional
    public void takeInWaiting(Actor actor, LocalDate closedBy) {
        for (var file : files.awaiting(actor.scope(), Page.SIZE)) {
            if (!file.closedOn().isAfter(closedBy) && missing(file).isEmpty()) {
                takeIn(actor, file.id(), file.version(), Retention.D30);
            }
        }
    }
}
