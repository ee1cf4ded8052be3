package cn.xiangzhi.law;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The situations the law makes the program refuse (rules §24). Reason, basis, level and remedy stand in the data file. */
public enum RefusalCode implements Labelled {
    AUTH_01,
    AUTH_02,
    AUTH_03,
    AUTH_04,
    AUTH_05,
    AUTH_06,
    AUTH_08,
    DELE_01,
    DELE_02,
    DELE_03,
    DELE_04,
    DELE_05,
    DELE_06,
    DELE_07,
    DELE_08,
    DELE_09,
    OFCR_01,
    OFCR_02,
    OFCR_03,
    OFCR_04,
    OFCR_05,
    OFCR_06,
    OFCR_07,
    OFCR_08,
    PROC_01,
    PROC_02,
    PROC_03,
    PROC_04,
    PROC_05,
    PROC_06,
    PROC_07,
    PROC_08,
    PROC_09,
    PROC_10,
    PROC_11,
    PROC_12,
    PROC_13,
    PROC_14,
    PROC_15,
    PROC_16,
    PROC_17,
    PROC_18,
    PROC_19,
    PROC_20,
    EVID_01,
    EVID_02,
    EVID_03,
    EVID_04,
    EVID_05,
    EVID_06,
    COER_01,
    COER_02,
    COER_03,
    COER_04,
    COER_05,
    COER_06,
    COER_07,
    COER_08,
    SERV_01,
    SERV_02,
    SERV_03,
    SERV_04,
    SERV_05,
    SERV_06,
    CASH_01,
    CASH_02,
    CASH_03,
    CASH_04,
    CASH_05,
    CASH_06,
    CASH_07,
    CASH_08,
    CASH_09,
    ENFC_01,
    ENFC_02,
    ENFC_03,
    ENFC_04,
    ENFC_05,
    ENFC_06,
    ENFC_07,
    ENFC_08,
    ENFC_09,
    DSCL_01,
    DSCL_02,
    DSCL_03,
    TRAN_01,
    TRAN_02,
    TRAN_03,
    TRAN_04,
    ARCH_01,
    ARCH_02,
    ARCH_03,
    ARCH_04,
    GOVN_01,
    GOVN_02,
    GOVN_03,
    GOVN_04;

    /** How hard the refusal is. */
    public enum Weight implements Labelled {
        HARD("不得继续"),
        FLAG("经批准并记录后可以继续"),
        WARN("提醒");

        private final String label;

        Weight(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private final RefusalFile.Row row = RefusalFile.row(name().replace('_', '-'));

    /** By its code, as AUTH-01. */
    public static Optional<RefusalCode> find(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code().equals(code))
                .findFirst();
    }

    /** As rules and papers write it: AUTH-01. */
    public String code() {
        return row.code();
    }

    /** Why, in one Chinese clause. */
    @Override
    public String label() {
        return row.reason();
    }

    public Weight weight() {
        return row.weight();
    }

    public List<Citation> citations() {
        return row.citations();
    }

    public Basis basis() {
        return Citations.of(row.citations());
    }

    public String remedy() {
        return row.remedy();
    }

    /** The refusal of {@code what}, for the reason of this code. */
    public Refused refuse(String what) {
        return Refused.unlawful(code(), what, label(), basis(), remedy());
    }

    /** The same, telling what is the matter in this very case. */
    public Refused refuse(String what, String detail) {
        return Refused.unlawful(code(), what, label() + "：" + detail, basis(), remedy());
    }
}
