package cn.xiangzhi.casework;

import cn.xiangzhi.casework.file.Offices;
import org.springframework.stereotype.Component;

/** The door of casework for whoever prints where a decision may be contested (PPL 52). */
@Component
public class RemedyBodies {

    private final Offices offices;

    RemedyBodies(Offices offices) {
        this.offices = offices;
    }

    /** The body of review and the court; said in general where the township has not named its own. */
    public record Named(String reviewBody, String court) {}

    public Named of(String county, String township) {
        return offices.of(county, township)
                .filter(office ->
                        !office.reviewBody().isBlank() && !office.court().isBlank())
                .map(office -> new Named(office.reviewBody(), office.court()))
                .orElse(new Named("本级人民政府的上一级人民政府", "有管辖权的人民法院"));
    }
}
