package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.casework.flow.Waiting;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.QuickLink;
import cn.xiangzhi.shell.SearchSource;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What casework puts on the desk: menu, my work, the search box. */
@Configuration
class CaseDesk {

    @Bean
    MenuEntry casesMenu() {
        return new MenuEntry(MenuEntry.Group.CASEWORK, 10, "案件", "/cases", Right.CASE_READ);
    }

    @Bean
    MenuEntry officeMenu() {
        return new MenuEntry(MenuEntry.Group.CASEWORK, 90, "办案机构资料", "/cases/office", Right.CASE_APPROVE);
    }

    @Bean
    MenuEntry paymentsMenu() {
        return new MenuEntry(MenuEntry.Group.CASEWORK, 50, "罚款缴款", "/payments", Right.PAYMENT_READ);
    }

    @Bean
    QuickLink newCase() {
        return new QuickLink(40, "登记案件线索", "巡查、举报、移送来的违法线索", "/cases/new", "scale", Right.CASE_HANDLE);
    }

    @Bean
    WorkSource casesWaiting(CaseLines lines, Terms terms) {
        return (actor, limit) -> {
            var rows = lines.waiting(actor, limit);
            var clocks = terms.pressing(
                    actor.county(), rows.stream().map(CaseLines.Waits::id).toList());
            return rows.stream()
                    .map(row -> item(actor, row, clocks.get(row.id())))
                    .toList();
        };
    }

    @Bean
    SearchSource casesFound(CaseLines lines) {
        return (actor, words, limit) -> actor.has(Right.CASE_READ)
                ? lines.search(actor.scope(), words, limit).stream()
                        .map(line -> new SearchSource.SearchHit(
                                "案件",
                                line.number() + " " + line.itemName(),
                                line.partyShown() + " · "
                                        + Waiting.stages(Stage.valueOf(line.stage()), line.orderStage()),
                                "/cases/" + line.id()))
                        .toList()
                : List.of();
    }

    private static WorkItem item(Actor actor, CaseLines.Waits row, @Nullable RunningTerm clock) {
        var stage = Stage.valueOf(row.stage());
        return new WorkItem(
                row.askedException() == null
                        ? Waiting.words(stage, row.orderStage(), Right.valueOf(row.waitsFor()))
                        : "待审批例外",
                row.number() + " " + row.itemName(),
                row.partyShown() + " · " + Waiting.stages(stage, row.orderStage()),
                CasePages.toDo(actor, row.id(), Right.valueOf(row.waitsFor())),
                clock);
    }
}
