package cn.xiangzhi.organization.establishment;

import cn.xiangzhi.base.CreditCode;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.organs.OrganStore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organ as it is filled in; signboards are parted by 、. */
record OrganForm(
        @Nullable UUID once,

        @NotBlank(message = "请填写机构名称") @Size(max = 60, message = "请把机构名称缩短到 60 个字以内")
        String name,

        @NotNull(message = "请选择机构类别") OrganKind kind,
        @Nullable String township,
        @Nullable UUID parent,

        @Nullable @Size(max = 10, message = "请把发文代字缩短到 10 个字以内")
        String numberWord,

        @Nullable @Size(max = 200, message = "请把加挂牌子缩短到 200 个字以内")
        String signboards,

        @Nullable UUID jointWith,
        @Nullable String creditCode,
        long version) {

    @SuppressWarnings("NullAway")
    static OrganForm empty(@Nullable String township, @Nullable UUID parent) {
        return new OrganForm(null, "", null, township, parent, null, null, null, null, 0);
    }

    static OrganForm of(OrganStore.Row row) {
        var organ = row.organ();
        return new OrganForm(
                organ.id(),
                organ.name(),
                organ.kind(),
                organ.township(),
                organ.parent(),
                organ.numberWord(),
                String.join("、", row.signboards()),
                row.jointWith(),
                row.creditCode(),
                row.version());
    }

    NewOrgan organ(UUID id) {
        return new NewOrgan(
                id,
                township == null || township.isBlank() ? null : township,
                name.strip(),
                kind,
                parent,
                text(numberWord),
                boards(text(signboards)),
                jointWith,
                CreditCode.tidy(text(creditCode)));
    }

    static List<String> boards(String written) {
        return Arrays.stream(written.split("[、,，;；]"))
                .map(String::strip)
                .filter(board -> !board.isEmpty())
                .toList();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
