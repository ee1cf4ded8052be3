package cn.xiangzhi.organization.dossier;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listing.Column.Kind;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of people, with who lacks a certificate and whose is running out (S3 S27). */
@Controller
class PeoplePages {

    private static final Listing LISTING = Listing.at("/people", "人员")
            .column("name", "姓名", Kind.TEXT)
            .column("organ", "机构、岗位", Kind.TEXT)
            .column("kind", "编制", Kind.TEXT)
            .column("note", "情况", Kind.TEXT)
            .column("certificate", "执法证", Kind.STATE)
            .column("since", "到岗", Kind.DATE)
            .sort("newest", "最近登记在前")
            .find("q", "姓名、机构、岗位")
            .choose("kind", "编制", Option.all(PostKind.values()))
            .choose(
                    "situation",
                    "情况",
                    List.of(
                            new Option("SECONDED", "借调"),
                            new Option("MIXED", "混岗"),
                            new Option("ASSISTANT", "村级综合协管员"),
                            new Option("LEFT", "已离岗"),
                            new Option("ALL", "全部（含离岗）")))
            .choose(
                    "certificate",
                    "执法证",
                    List.of(
                            new Option("VALID", "有效"),
                            new Option("ENDING", "60 天内到期"),
                            new Option("EXPIRED", "已过期"),
                            new Option("SUSPENDED", "暂扣或注销"),
                            new Option("NONE", "没有执法证")))
            .empty("还没有人员", "在“机构编制”里设立机构和岗位，再登记人员，或用 Excel 导入。")
            .button("登记人员", "/people/new", Right.STAFF_MANAGE);

    private final PeopleLines lines;
    private final Listings listings;
    private final Today today;

    PeoplePages(PeopleLines lines, Listings listings, Today today) {
        this.lines = lines;
        this.listings = listings;
        this.today = today;
    }

    @Needs(Right.STAFF_READ)
    @GetMapping("/people")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> lines.page(actor.scope(), query), this::row);
    }

    private ListRow row(PeopleLines.Line line) {
        var validity = line.validity(today.date());
        return ListRow.of(
                "/people/" + line.id(),
                Cell.text(line.name()),
                Cell.text(line.organName(), line.title()),
                Cell.text(line.kind().label()),
                Cell.text(line.note()),
                Cell.state(validity.label(), validity.tone()),
                Cell.day(line.since()));
    }
}
