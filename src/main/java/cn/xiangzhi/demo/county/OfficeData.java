package cn.xiangzhi.demo.county;

import cn.xiangzhi.archives.Archive;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.CaseRegisters;
import cn.xiangzhi.casework.Cases;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the townships' papers print (bodies of remedy, bank, contact) and their fonds. */
@Component
@Order(40)
public class OfficeData implements DemoPart {

    private final Cases cases;
    private final Archive archive;
    private final CaseRegisters registers;
    private final Today today;

    OfficeData(Cases cases, Archive archive, CaseRegisters registers, Today today) {
        this.registers = registers;
        this.cases = cases;
        this.archive = archive;
        this.today = today;
    }

    @Override
    public void begin(Telling telling) {
        fill(telling.loader(), telling.day());
    }

    /** {@code now}: the last day the demonstration tells of. */
    public void fill(Actor actor, LocalDate now) {
        var number = 1;
        for (var row : Rows.of("divisions")) {
            if (row.get("code").length() == 9) {
                cases.office(
                        actor,
                        row.get("code"),
                        new Cases.Bodies(
                                "清源县人民政府",
                                "清源县人民法院",
                                "清源县农村商业银行" + row.get("name") + "支行",
                                "清源县" + row.get("name") + "前街1号",
                                "62200000000000" + number,
                                "综合行政执法队",
                                "0391-789000" + number,
                                "清源县" + row.get("name") + "政府院内"),
                        today.now());
                agreements(actor, row.get("code"), row.get("name"), number, now);
                archive.registerFonds(actor, row.get("code"), "J00" + number++);
            }
        }
    }

    /** The old agreement and the one that followed it; that of the second township ends soon, that of the third is not filed. */
    private void agreements(Actor actor, String township, String name, int number, LocalDate now) {
        var day = today.date();
        var bank = "清源县农村商业银行" + name + "支行";
        var address = "清源县" + name + "前街1号";
        var account = "62200000000000" + number;
        var payee = "清源县财政局非税收入专户（演示）";
        registers.collection(
                actor,
                township,
                new CaseRegisters.Collection(
                        "清财代收〔" + (day.getYear() - 3) + "〕" + number + "号",
                        bank,
                        address,
                        payee,
                        account,
                        day.minusYears(3),
                        day.minusDays(1),
                        day.minusYears(3)));
        registers.collection(
                actor,
                township,
                new CaseRegisters.Collection(
                        "清财代收〔" + day.getYear() + "〕" + number + "号",
                        bank,
                        address,
                        payee,
                        account,
                        day,
                        number == 2 ? now.plusDays(45) : day.plusYears(3),
                        number == 3 ? null : day));
    }
}
