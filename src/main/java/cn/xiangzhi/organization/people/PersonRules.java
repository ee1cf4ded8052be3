package cn.xiangzhi.organization.people;

import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Refused;

/** What a name, an identity number and a telephone number must look like. */
public final class PersonRules {

    private PersonRules() {}

    static void name(String name) {
        if (name.isBlank() || name.strip().length() > 30) {
            throw Refused.invalid("人员未登记", "没有填写姓名，或超过 30 个字", "请填写身份证上的姓名");
        }
    }

    static void idNumber(String number) {
        IdNumber.wrong(IdNumber.tidy(number)).ifPresent(why -> {
            throw Refused.invalid("人员未登记", "身份证号" + why, "请照身份证重新填写");
        });
    }

    static void phone(String phone) {
        if (!isPhone(phone)) {
            throw Refused.invalid("人员未登记", "电话号码不对", "请填写 11 位手机号，或带区号的座机号，不知道可留空");
        }
    }

    /** A mobile number, a landline with its area code, or nothing. */
    public static boolean isPhone(String phone) {
        return phone.isBlank() || phone.strip().matches("1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}");
    }
}
