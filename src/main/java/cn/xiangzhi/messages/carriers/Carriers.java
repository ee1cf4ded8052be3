package cn.xiangzhi.messages.carriers;

import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the carrier for a load. */
@Component
public class Carriers {

    private final List<Carrier> carriers;

    Carriers(List<Carrier> carriers) {
        this.carriers = carriers;
    }

    public Carried carry(Load load) {
        for (var carrier : carriers) {
            if (carrier.takes(load)) {
                return carrier.carry(load);
            }
        }
        return new Carried.Never("没有能送这种消息的通道");
    }
}
