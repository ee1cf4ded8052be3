package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.places.Place;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of a subject. On a change, what is personal and left empty stays as it was. */
record SubjectForm(
        @Nullable UUID once,
        @Nullable Long version,
        @NotNull(message = "请选择类型") @Nullable SubjectType kind,

        @NotBlank(message = "请填写名称") @Size(max = 100, message = "请精简名称")
        String name,

        @NotBlank(message = "请选择乡镇") String township,
        @Nullable String village,

        @NotBlank(message = "请填写地址") @Size(max = 200, message = "请精简地址")
        String place,

        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable @Size(max = 30, message = "请核对号码") String number,
        @Nullable @Size(max = 50, message = "请精简姓名") String holder,
        @Nullable @Size(max = 20, message = "请核对电话") String phone,
        @Nullable CreditClass credit,
        @Nullable @Size(max = 100, message = "请精简信用等级的来源") String creditSource,
        @Nullable LocalDate creditOn,
        @Nullable RiskLevel risk,
        @Nullable @Size(max = 100, message = "请精简风险等级的来源") String riskSource,
        @Nullable LocalDate riskOn) {

    static SubjectForm fresh(String township) {
        return new SubjectForm(
                Ids.next(), null, null, "", township, null, "", null, null, "", "", "", null, "", null, null, "", null);
    }

    static SubjectForm of(Subject s) {
        return new SubjectForm(
                s.id(),
                s.version(),
                s.kind(),
                s.name(),
                s.townshipCode(),
                s.villageCode(),
                s.placeWords(),
                s.latitude(),
                s.longitude(),
                "",
                "",
                "",
                s.creditClass(),
                s.creditSource(),
                s.creditOn(),
                s.risk(),
                s.riskSource(),
                s.riskOn());
    }

    NewSubject subject(String county, SubjectType type) {
        return new NewSubject(
                once == null ? Ids.next() : once,
                type,
                name.strip(),
                new Place(county, township, blank(village), place.strip(), latitude, longitude),
                text(number),
                new NewSubject.Holder(text(holder), text(phone)),
                new NewSubject.Standing(credit, text(creditSource), creditOn, risk, text(riskSource), riskOn));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
