package cn.xiangzhi.casework.collection;

import cn.xiangzhi.base.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of an agreement. */
record AgreementForm(
        @Nullable UUID once,

        @NotBlank(message = "请选择乡镇（街道）") String township,

        @NotBlank(message = "请填写协议编号") @Size(max = 60, message = "协议编号不超过 60 字")
        String number,

        @NotBlank(message = "请填写代收银行") @Size(max = 100, message = "银行名称不超过 100 字")
        String bank,

        @NotBlank(message = "请填写银行地址") @Size(max = 200, message = "银行地址不超过 200 字")
        String bankAddress,

        @NotBlank(message = "请填写收款人户名") @Size(max = 100, message = "收款人不超过 100 字")
        String payee,

        @NotBlank(message = "请填写收款账号") @Size(max = 60, message = "收款账号不超过 60 字")
        String account,

        @Size(max = 100, message = "开户行不超过 100 字") String payeeBank,
        @Size(max = 40, message = "执收单位编码不超过 40 字") String unitCode,
        @Size(max = 40, message = "收入项目编码不超过 40 字") String incomeCode,
        @NotNull(message = "请填写签订日期") @Nullable LocalDate signedOn,
        @NotNull(message = "请填写生效日期") @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,

        @NotBlank(message = "请填写本机关签字人") @Size(max = 60, message = "签字人不超过 60 字")
        String signedByUs,

        @NotBlank(message = "请填写银行签字人") @Size(max = 60, message = "签字人不超过 60 字")
        String signedByBank,

        @Nullable LocalDate filedOn,
        @Size(max = 100, message = "备案机关不超过 100 字") String filedWith) {

    static AgreementForm empty(String township) {
        return new AgreementForm(null, township, "", "", "", "", "", "", "", "", null, null, null, "", "", null, "");
    }

    /** To be asked only of a form without errors. */
    CollectionAgreement agreement(LocalDate signed, LocalDate from) {
        return new CollectionAgreement(
                once == null ? Ids.next() : once,
                township,
                number.strip(),
                bank.strip(),
                bankAddress.strip(),
                payee.strip(),
                account.strip(),
                said(payeeBank),
                said(unitCode),
                said(incomeCode),
                signed,
                from,
                validTo,
                signedByUs.strip(),
                signedByBank.strip(),
                filedOn,
                said(filedWith),
                null,
                "",
                1);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
