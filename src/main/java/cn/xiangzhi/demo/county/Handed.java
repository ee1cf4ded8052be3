package cn.xiangzhi.demo.county;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.powers.HandingDown;
import cn.xiangzhi.powers.HandingDown.Document;
import cn.xiangzhi.powers.NewDutyRow;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The three lists of the invented county, a temporary task, and a batch on its way (S11, S12). */
@Component
@Order(100)
public class Handed implements DemoPart {

    private static final String FIRST = "410899101";
    private static final String SECOND = "410899102";
    private static final String THIRD = "410899201";
    private static final List<String> ITEMS = List.of(
            "NY-CF-003", "NY-CF-005", "NY-CF-006", "NY-CF-008", "NY-CF-011", "NY-CF-015", "NY-CF-018", "NY-CF-021");

    private final HandingDown handing;

    Handed(HandingDown handing) {
        this.handing = handing;
    }

    @Override
    public void live(Telling telling) {
        down(telling.loader(), telling.cast(), telling.day());
    }

    private void down(Actor actor, Cast cast, LocalDate today) {
        var rows = Rows.of("lists").stream()
                .map(row -> new NewDutyRow(
                        row.get("kind"),
                        Integer.parseInt(row.get("number")),
                        row.get("matter"),
                        row.get("basis"),
                        row.get("lead"),
                        row.get("does"),
                        row.get("codes").isEmpty()
                                ? List.of()
                                : List.of(row.get("codes").split(" "))))
                .toList();
        var lists = new Document("清源县乡镇履职事项清单", "清办〔" + today.getYear() + "〕21号", today.minusDays(12));
        List.of(FIRST, SECOND, THIRD).forEach(township -> handing.publish(actor, township, rows, lists));
        handing.task(
                actor,
                FIRST,
                "小食杂店过期食品集中排查",
                List.of("HL-15"),
                List.of("县市场监督管理局派驻2人", "2万元，列县市场监督管理局预算", "入店查看、登记、劝导下架，不作处罚", "分管副县长"),
                new Document("关于开展食品安全集中排查的批复", "清办批〔" + today.getYear() + "〕9号", today.minusDays(5)),
                60);
        batch(actor, cast, today);
    }

    private void batch(Actor actor, Cast cast, LocalDate today) {
        var name = "清源县农业农村局";
        var batch = handing.batch(
                actor,
                "农业领域第一批赋权事项",
                new Document("省人民政府关于赋予乡镇农业领域行政处罚权的决定（演示）", "演政〔" + today.getYear() + "〕18号", today.minusDays(30)),
                cast.organ("", name),
                name,
                List.of(FIRST, SECOND, THIRD),
                ITEMS);
        var first = head(actor, cast, FIRST);
        handing.refuse(first, batch, FIRST, ITEMS.subList(6, 8), "没有农药、种子检测设备，也没有取得检测资质的人员");
        handing.sign(first, batch, FIRST, ITEMS.subList(0, 6), "");
        handing.agree(actor, first, batch, FIRST, "清农交〔" + today.getYear() + "〕1号", today);
        var second = head(actor, cast, SECOND);
        handing.ask(second, batch, SECOND, ITEMS.subList(0, 3), "请派驻一名农业执法人员，并安排两期培训");
        handing.sign(second, batch, SECOND, ITEMS.subList(3, 6), "明年三月底以前由镇综合执法队补训、补证");
    }

    private static Actor head(Actor actor, Cast cast, String township) {
        var head = cast.with(township, DefaultRole.TOWNSHIP_HEAD).getFirst();
        return new Actor(
                actor.account(),
                head.person(),
                head.name(),
                cast.organ(township, head.organ()),
                head.organ(),
                head.title(),
                new Scope(actor.county(), township, null),
                DefaultRole.TOWNSHIP_HEAD.rights());
    }
}
