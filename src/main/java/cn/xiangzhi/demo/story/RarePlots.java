package cn.xiangzhi.demo.story;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.casework.CaseRegisters;
import cn.xiangzhi.casework.Cases;
import cn.xiangzhi.disclosure.Disclosure;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The rare stories of the first township, one for each road that everyday cases do not take, and the county's file review. */
@Component
class RarePlots {

    /** Each story with the squad that handles it. */
    private static final Map<String, Integer> STORIES = Map.ofEntries(
            Map.entry("hearing", 0),
            Map.entry("instalments", 1),
            Map.entry("reconsideration", 0),
            Map.entry("revoked", 1),
            Map.entry("demolition", 0),
            Map.entry("crime", 1),
            Map.entry("seizure", 0),
            Map.entry("auction", 1),
            Map.entry("no-penalty", 0),
            Map.entry("recusal", 1),
            Map.entry("returned", 0),
            Map.entry("workshop", 1));

    static final UUID SAMPLE = UUID.nameUUIDFromBytes("rare sample".getBytes(StandardCharsets.UTF_8));

    private static final int SAMPLE_SIZE = 6;
    private static final int SAMPLE_MARKED = 3;
    private static final int SAMPLE_DAYS = 100;

    private final Cases cases;
    private final CaseRegisters registers;
    private final Disclosure disclosure;
    private final Workdays workdays;

    RarePlots(Cases cases, CaseRegisters registers, Disclosure disclosure, Workdays workdays) {
        this.cases = cases;
        this.registers = registers;
        this.disclosure = disclosure;
        this.workdays = workdays;
    }

    /** Plans every story as seen from now, and answers them by name. */
    Map<String, RareCase> plan(Crew crew, Agenda agenda, OffsetDateTime start, OffsetDateTime now) {
        agenda.plan(start.plusHours(3), () -> cameras(crew, start.plusHours(3)));
        var told = new TreeMap<String, RareCase>();
        STORIES.forEach((story, squad) -> told.put(story, new RareCase(cases, disclosure, agenda, crew, story, squad)));
        told.values().forEach(story -> story.tell(workdays, now));
        var reviewed =
                now.with(workdays.plus(now.toLocalDate(), -3)).withHour(10).withMinute(0);
        agenda.plan(reviewed, () -> review(crew, reviewed));
        return told;
    }

    private void cameras(Crew crew, OffsetDateTime at) {
        var head = crew.acting(DefaultRole.TOWNSHIP_HEAD);
        var day = at.toLocalDate();
        registers.camera(
                head,
                crew.township(),
                new CaseRegisters.Camera(
                        "YX-001", "云溪镇前街与东桥路口", "《中华人民共和国道路交通安全法》第114条", day.minusDays(40), day.minusDays(20)),
                at);
        registers.camera(
                head,
                crew.township(),
                new CaseRegisters.Camera(
                        "YX-002", "云溪镇石桥村垃圾收集站入口", "《城市市容和环境卫生管理条例》第4条", day.minusDays(30), day.minusDays(10)),
                at);
    }

    private void review(Crew crew, OffsetDateTime at) {
        var reviewer = crew.fileReviewer();
        var to = at.toLocalDate();
        var files = registers.draw(
                reviewer,
                SAMPLE,
                new CaseRegisters.Closed(crew.township(), to.minusDays(SAMPLE_DAYS), to),
                SAMPLE_SIZE,
                to.getYear() * 100L + to.getMonthValue(),
                to.getYear() + "年案卷评查（云溪镇）");
        var marked = files.stream().limit(SAMPLE_MARKED).toList();
        var findings = List.of(
                new CaseRegisters.Finding("3-4", 2, "证据的提取方法写得笼统，没有写明提取步骤"),
                new CaseRegisters.Finding("3-4", 1, "照片没有逐张写明拍摄方位"),
                new CaseRegisters.Finding("3-4", 3, "视频证据没有写明存放位置"));
        for (var i = 0; i < marked.size(); i++) {
            registers.mark(reviewer, SAMPLE, marked.get(i), findings.get(i), "事实清楚，程序完整；证据登记还要写得更细。");
        }
        if (!marked.isEmpty()) {
            registers.answer(crew.acting(DefaultRole.TOWNSHIP_HEAD), SAMPLE, marked.getFirst(), "已组织执法队学习，今后逐项写明提取步骤。");
        }
    }
}
