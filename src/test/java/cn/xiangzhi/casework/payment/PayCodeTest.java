package cn.xiangzhi.casework.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The check digit of a pay code finds every single wrong digit (GB/T 17710, MOD 11,10). */
class PayCodeTest {

    @Test
    void 写错任何一位都看得出来() {
        for (var number = 1; number < 60; number += 7) {
            var code = PayCode.of("410899", 2026, number * 12_347L);
            assertThat(code).hasSize(PayCode.LENGTH);
            assertThat(PayCode.valid(code)).isTrue();
            for (var at = 0; at < code.length(); at++) {
                for (var digit = '0'; digit <= '9'; digit++) {
                    if (digit != code.charAt(at)) {
                        assertThat(PayCode.valid(code.substring(0, at) + digit + code.substring(at + 1)))
                                .as(code + "第" + at + "位写成" + digit)
                                .isFalse();
                    }
                }
            }
        }
    }
}
