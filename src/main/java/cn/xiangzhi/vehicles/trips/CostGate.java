package cn.xiangzhi.vehicles.trips;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.MatterGate;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may open the receipts of a cost: whoever keeps the vehicles, or the payments, of the same scope. */
@Configuration(proxyBeanMethods = false)
class CostGate {

    @Bean
    MatterGate openCosts(TripStore trips) {
        return MatterGate.of(
                TripRegister.COST,
                Set.of(Right.VEHICLE_MANAGE, Right.PAYMENT_RECORD),
                (scope, cost) ->
                        trips.cost(scope.county(), scope.township(), cost).isPresent());
    }
}
