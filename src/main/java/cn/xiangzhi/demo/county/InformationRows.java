package cn.xiangzhi.demo.county;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.disclosure.InformationRegister;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Requests for information in the first township: one answered, one kept back with its reason, two to be answered (GIR 29 to 36). */
@Component
@Order(95)
public class InformationRows implements DemoPart {

    private static final String TOWNSHIP = "410899101";

    private final InformationRegister register;
    private final Today today;

    InformationRows(InformationRegister register, Today today) {
        this.register = register;
        this.today = today;
    }

    @Override
    public void live(Telling telling) {
        var day = telling.day();
        var who = publisher(telling);
        var road = ask(who, "冯小满", "410899198603120028", "柳湾村2025年度道路硬化的招标文件和合同", day.minusDays(50));
        at(day.minusDays(42), () -> register.answer(who, road, false, "", "随附招标文件和合同各一份，共十二页。"));
        var file = ask(who, "田大壮", "410899197901010037", "某餐馆油烟处罚案的询问笔录", day.minusDays(35));
        at(
                day.minusDays(30),
                () -> register.answer(who, file, true, "申请的内容是行政执法案卷信息，可以不予公开；处罚决定已经公示。", "不予公开。处罚决定可以在公示页面查阅。"));
        ask(who, "孟春生", "410899199005050019", "镇政府2026年防汛物资采购清单", day.minusDays(20));
        ask(who, "葛秋月", "410899198811110021", "前街夜市临时占道的审批文件", day.minusDays(3));
    }

    private UUID ask(Actor who, String name, String identity, String sought, LocalDate on) {
        var id = Ids.next();
        at(
                on,
                () -> register.receive(
                        who, new InformationRegister.Asked(id, TOWNSHIP, name, identity, "0391-0000009", sought, on)));
        return id;
    }

    private void at(LocalDate day, Runnable work) {
        today.at(day.atTime(10, 0).atZone(Today.BEIJING).toOffsetDateTime(), work);
    }

    private static Actor publisher(Telling telling) {
        var who = telling.cast().with(TOWNSHIP, DefaultRole.PUBLISHER).getFirst();
        return new Actor(
                telling.loader().account(),
                who.person(),
                who.name(),
                telling.cast().organ(TOWNSHIP, who.organ()),
                who.organ(),
                who.title(),
                new Scope(telling.loader().county(), TOWNSHIP, null),
                DefaultRole.PUBLISHER.rights());
    }
}
