package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.CreditCode;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.places.Place;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subject as it is handed in.
 *
 * @param once its id, made with the form: sent twice it is kept once
 * @param number a unified social credit code, or for who has none the holder's identity number; empty for neither
 */
public record NewSubject(
        UUID once, SubjectType kind, String name, Place place, String number, Holder holder, Standing standing) {

    private static final String WHAT = "检查对象未保存";

    /** Who answers for it; sealed at rest. */
    public record Holder(String name, String phone) {}

    /** Credit class and risk, each with the source it was taken from; a grade without a source is none. */
    public record Standing(
            @Nullable CreditClass credit,
            String creditSource,
            @Nullable LocalDate creditOn,
            @Nullable RiskLevel risk,
            String riskSource,
            @Nullable LocalDate riskOn) {

        public static final Standing UNKNOWN = new Standing(null, "", null, null, "", null);
    }

    /** The number as it is kept: without blanks, in upper case. */
    String tidyNumber() {
        return CreditCode.tidy(number);
    }

    /** Which number it is; Refused when its check digit does not fit (GB 32100, GB 11643). */
    NumberKind numberKind() {
        var tidy = tidyNumber();
        if (tidy.isEmpty()) {
            return NumberKind.NONE;
        }
        var code = CreditCode.wrong(tidy);
        var id = IdNumber.wrong(tidy);
        if (kind == SubjectType.DWELLING ? id.isEmpty() : code.isPresent() && id.isEmpty()) {
            return NumberKind.ID;
        }
        if (code.isEmpty()) {
            return NumberKind.CREDIT;
        }
        throw Refused.invalid(
                WHAT,
                kind == SubjectType.DWELLING ? "身份证号" + id.orElse("有误") : "统一社会信用代码" + code.get(),
                "请对照证照原件逐位核对；没有统一社会信用代码的，可以填负责人的身份证号，或者不填");
    }

    /** Refused for what no page can be made of. */
    void check() {
        if (name.isBlank() || place.words().isBlank()) {
            throw Refused.invalid(WHAT, "没有填写名称或者地址", "请填写名称和地址；出租房的名称写门牌号，不写人名");
        }
        if (standing.credit() != null && standing.creditSource().isBlank()
                || standing.risk() != null && standing.riskSource().isBlank()) {
            throw Refused.invalid(WHAT, "信用等级或者风险等级没有写明来源", "请写明由哪个部门、哪份文件评定；没有来源的等级不填");
        }
        if (!holder.phone().isBlank() && !holder.phone().matches("[0-9+ -]{7,20}")) {
            throw Refused.invalid(WHAT, "联系电话不是电话号码", "请填写手机号码，或者带区号的固定电话");
        }
        numberKind();
    }
}
