package cn.xiangzhi.archives.files;

import static cn.xiangzhi.shell.Listing.Column.Kind.DATE;
import static cn.xiangzhi.shell.Listing.Column.Kind.NUMBER;
import static cn.xiangzhi.shell.Listing.Column.Kind.STATE;
import static cn.xiangzhi.shell.Listing.Column.Kind.TEXT;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.Show;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The archivist's pages: the list of files, one file with its contents list, taking it in. */
@Controller
class FilePages implements WorkSource {

    private static final Listing LISTING = Listing.at("/archives", "执法案卷")
            .pretitle("档案公开")
            .column("code", "档号", TEXT)
            .column("stage", "状态", STATE)
            .column("case", "案号", TEXT)
            .column("title", "题名", TEXT)
            .column("retention", "保管期限", TEXT)
            .column("pieces", "件数", NUMBER)
            .column("closed", "结案日期", DATE)
            .column("archived", "归档日期", DATE)
            .find("q", "档号、案号、题名")
            .choose("stage", "状态", Option.all(FileStage.values()))
            .choose("retention", "保管期限", Option.all(Retention.values()))
            .between("closed", "结案日期")
            .empty("还没有案卷", "案件结案后自动列到这里，由档案员核对目录、编号归档。");

    private final CaseArchives files;
    private final Archiving archiving;
    private final Listings listings;
    private final Terms terms;

    FilePages(CaseArchives files, Archiving archiving, Listings listings, Terms terms) {
        this.files = files;
        this.archiving = archiving;
        this.listings = listings;
        this.terms = terms;
    }

    @Bean
    static MenuEntry archivesInMenu() {
        return new MenuEntry(MenuEntry.Group.ARCHIVE, 10, "执法案卷", "/archives", Right.ARCHIVE_READ);
    }

    @Bean
    static MenuEntry fondsInMenu() {
        return new MenuEntry(MenuEntry.Group.ARCHIVE, 30, "全宗", "/archives/fonds", Right.ARCHIVE_KEEP);
    }

    @Needs({Right.ARCHIVE_READ, Right.ARCHIVE_KEEP})
    @GetMapping("/archives")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> files.list(actor.scope(), query), FilePages::row);
    }

    @Needs({Right.ARCHIVE_READ, Right.ARCHIVE_KEEP})
    @GetMapping("/archives/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var file = files.get(actor.scope(), id);
        model.addAttribute("file", file);
        model.addAttribute("tone", file.stage().tone());
        model.addAttribute("facts", facts(file));
        model.addAttribute("pieces", archiving.contents(file));
        model.addAttribute("missing", archiving.missing(file));
        model.addAttribute("clocks", terms.of(file.countyCode(), file.id()));
        model.addAttribute("retentions", Option.all(Retention.values()));
        model.addAttribute("mayKeep", actor.has(Right.ARCHIVE_KEEP));
        return "archives/file";
    }

    @Needs(Right.ARCHIVE_KEEP)
    @PostMapping("/archives/{id}/take-in")
    String takeIn(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam Retention retention,
            RedirectAttributes flash) {
        var code = archiving.takeIn(actor, id, version, retention);
        flash.addFlashAttribute("done", "已归档，档号 " + code);
        return "redirect:/archives/" + id;
    }

    @Needs({Right.ARCHIVE_READ, Right.ARCHIVE_KEEP})
    @GetMapping("/archives/fonds")
    String fonds(Actor actor, Model model) {
        model.addAttribute("fonds", files.allFonds(actor.scope()));
        model.addAttribute("without", archiving.townshipsWithoutFonds(actor));
        model.addAttribute("mayKeep", actor.has(Right.ARCHIVE_KEEP));
        return "archives/fonds";
    }

    @Needs(Right.ARCHIVE_KEEP)
    @PostMapping("/archives/fonds")
    String registerFonds(
            Actor actor, @RequestParam String township, @RequestParam String code, RedirectAttributes flash) {
        archiving.registerFonds(actor, township, code.strip());
        flash.addFlashAttribute("done", "全宗号已登记");
        return "redirect:/archives/fonds";
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        if (!actor.has(Right.ARCHIVE_KEEP)) {
            return List.of();
        }
        var rows = files.awaiting(actor.scope(), limit);
        var clocks = terms.pressing(
                actor.county(), rows.stream().map(CaseArchive::id).toList());
        return rows.stream().map(row -> waiting(row, clocks.get(row.id()))).toList();
    }

    private static WorkItem waiting(CaseArchive file, @Nullable RunningTerm clock) {
        return new WorkItem(
                "待归档案卷",
                file.caseNumber() + " " + file.title(),
                "结案 " + Show.date(file.closedOn()),
                "/archives/" + file.id(),
                clock);
    }

    private static Map<String, @Nullable String> facts(CaseArchive file) {
        var facts = new LinkedHashMap<String, @Nullable String>();
        facts.put("档号", file.archivalCode());
        facts.put("案号", file.caseNumber());
        facts.put("程序", file.summaryProcedure() ? "简易程序" : "普通程序");
        facts.put("立案日期", Show.date(file.filedOn()));
        facts.put("结案日期", Show.date(file.closedOn()));
        facts.put("归档日期", Show.date(file.archivedOn()));
        facts.put("保管期限", file.retention() == null ? null : file.retention().label());
        facts.put("目录摘要（SM3）", file.digest());
        return facts;
    }

    private static ListRow row(CaseArchive file) {
        return ListRow.of(
                "/archives/" + file.id(),
                Cell.text(file.archivalCode() == null ? "（待编）" : file.archivalCode()),
                Cell.state(file.stage().label(), file.stage().tone()),
                Cell.text(file.caseNumber()),
                Cell.text(file.title()),
                Cell.text(file.retention() == null ? "" : file.retention().label()),
                Cell.number(file.stage() == FileStage.ARCHIVED ? file.pieces() : null),
                Cell.day(file.closedOn()),
                Cell.day(file.archivedOn()));
    }
}
