package cn.xiangzhi.demo.county;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Along;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.IntakeSetup;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.QuestionKind;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.law.Petition;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.Places;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The county's own questions, times and outgoing sheets, two orders of the hotline and a petition. */
@Component
@Order(160)
public class IntakeData implements DemoPart {

    private final IntakeSetup setup;
    private final Reports reports;
    private final Places places;
    private final Today today;

    IntakeData(IntakeSetup setup, Reports reports, Places places, Today today) {
        this.setup = setup;
        this.reports = reports;
        this.places = places;
        this.today = today;
    }

    @Override
    public void live(Telling telling) {
        fill(telling.loader());
    }

    private void fill(Actor actor) {
        setup.ask(
                actor, "HL-03", 10, "占了什么地方", QuestionKind.CHOICE, true, "", List.of("人行道", "车行道", "消防通道", "绿地", "其他"));
        setup.ask(actor, "HL-03", 20, "大约几点到几点", QuestionKind.TEXT, false, "如 早六点到八点", List.of());
        setup.ask(actor, "HL-03", 30, "现场照片", QuestionKind.PHOTO, false, "能看清占了哪里的一张", List.of());
        setup.ask(actor, "SX-01003", 10, "井盖怎么了", QuestionKind.SEVERAL, true, "", List.of("缺失", "破损", "松动", "异响"));
        setup.ask(actor, "SX-01003", 20, "直径大约多少厘米", QuestionKind.NUMBER, false, "", List.of());
        setup.ask(actor, "SX-01003", 30, "哪天发现的", QuestionKind.DATE, false, "", List.of());
        setup.time(actor, "HL-03", 3, Category.Unit.WORKING_DAY, "清源县城市管理服务承诺");
        setup.sheet(
                actor,
                "综合执法日台账",
                "序号=报告编号\n收到时间\n来源=渠道\n类别\n所在地=村（社区）\n具体地点\n内容\n占道位置=占了什么地方\n办理状态\n办理结果\n办结日期=答复日期",
                null);
        setup.sheet(actor, "12345 回单表", "工单编号=来件编号\n标题\n办理结果\n答复日期\n满意度\n办理期限=来件期限\n是否按期=是否按来件期限答复", Channel.HOTLINE);
        var now = today.now();
        hotline("RX20261122000107", "老粮站门口每天早上有人占道卖菜，行人只能走车行道。", "HL-03", now.plusDays(5));
        hotline("RX20261122000112", "桥头路面塌了一块，晚上骑车看不见。", "HL-09", now.plusDays(3));
        bring(
                Channel.PETITION,
                "HL-06",
                "反映邻居在宅基地以外加盖两间房，请求查处。",
                new Along.Outside(Along.Source.PETITION, "清信〔2026〕31号", null, "", Petition.Asks.ENFORCEMENT));
    }

    private void hotline(String number, String text, String category, OffsetDateTime due) {
        bring(Channel.HOTLINE, category, text, new Along.Outside(Along.Source.HOTLINE, number, due, "", null));
    }

    private void bring(Channel channel, String category, String text, Along.Outside outside) {
        var township = places.townships(Cast.COUNTY).getFirst().code();
        var village = places.villages(Cast.COUNTY, township).stream()
                .findFirst()
                .map(found -> found.code())
                .orElse(null);
        reports.receive(
                Actor.system(Cast.COUNTY),
                new NewReport(
                                Ids.next(),
                                null,
                                channel,
                                category,
                                "",
                                text,
                                place(township, village),
                                null,
                                "王先生",
                                "13608990000",
                                "")
                        .with(new Along(List.of(), List.of(), outside, null)));
    }

    private static Place place(String township, @Nullable String village) {
        return new Place(Cast.COUNTY, township, village, "老粮站门口", null, null);
    }
}
