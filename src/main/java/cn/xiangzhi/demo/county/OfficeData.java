package cn.xiangzhi.demo.county;

import cn.xiangzhi.archives.Archive;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.Cases;
import org.springframework.stereotype.Component;

/** What the townships' papers print (bodies of remedy, bank, contact) and their fonds. */
@Component
public class OfficeData {

    private final Cases cases;
    private final Archive archive;
    private final Today today;

    OfficeData(Cases cases, Archive archive, Today today) {
        this.cases = cases;
        this.archive = archive;
        this.today = today;
    }

    public void fill(Actor actor) {
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
                archive.registerFonds(actor, row.get("code"), "J00" + number++);
            }
        }
    }
}
