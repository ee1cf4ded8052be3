package cn.xiangzhi.demo.county;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.CaseRegisters;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The invented county's discretion benchmarks: the demonstration ones, made public in an invented gazette (F35). */
@Component
@Order(50)
public class BenchmarkData implements DemoPart {

    private final CaseRegisters registers;
    private final Today today;

    BenchmarkData(CaseRegisters registers, Today today) {
        this.registers = registers;
        this.today = today;
    }

    @Override
    public void begin(Telling telling) {
        publish(telling.loader());
    }

    public void publish(Actor actor) {
        var day = today.date();
        var gazette = new CaseRegisters.Gazette("清源县乡镇行政处罚裁量基准（演示），清政规〔" + day.getYear() + "〕3号", day, "清源县人民政府网站（演示）");
        registers.adoptBenchmarks(actor, gazette, today.now());
    }
}
