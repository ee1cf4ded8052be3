package cn.xiangzhi.intake.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules find in what people wrote, and what they leave alone. */
class PersonalWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            电话13812345678请回                | 电话（电话略）请回
            打138 1234 5678                    | 打（电话略）
            +86-13812345678联系                | （电话略）联系
            座机0371-65432109                  | 座机（电话略）
            （0371）65432109                   | （电话略）
            身份证410181199001011234           | 身份证（证件号略）
            身份证41018119900101123X。         | 身份证（证件号略）。
            卡号6222 0210 0101 2345 678        | 卡号（账号略）
            微信号zhang_san88                  | （账号略）
            QQ：12345678                       | （账号略）
            邮箱li.si@example.com              | 邮箱（邮箱略）
            货车豫A·12345乱停                  | 货车（车牌略）乱停
            豫AD12345挡路                      | （车牌略）挡路
            3号楼2单元501室漏水                | （门牌略）漏水
            家住东坡村八组，路不通             | （门牌略），路不通
            5组12号门口                        | （门牌略）门口
            村民王建国占道                     | 村民王某某占道
            李秀英家门口堆垃圾                 | 李某某家门口堆垃圾
            业主赵强把阳台封了                 | 业主赵某把阳台封了
            欧阳明先生养狗                     | 欧某某先生养狗
            """)
    void 个人信息先隐去(String text, String masked) {
        assertThat(PersonalWords.masked(text, List.of())).isEqualTo(masked);
        assertThat(PersonalWords.found(text, List.of())).isNotEmpty();
        assertThat(PersonalWords.found(masked, List.of())).as(masked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "村口路灯坏了三盏，已经15天，请尽快修",
                "2026年11月29日晚上8点，老粮站门口占道",
                "王家庄到李家湾的路有300米坑洼",
                "高压线离房顶只有2米",
                "每吨120元，共45吨",
                "编号2026-000123的事还没有办",
                "周边居民都反映气味大",
                "村民在河边烧秸秆"
            })
    void 不是个人信息的不动(String text) {
        assertThat(PersonalWords.masked(text, List.of())).isEqualTo(text);
        assertThat(PersonalWords.found(text, List.of())).isEmpty();
    }

    @Test
    void 报告人自己的姓名在哪里都隐去() {
        assertThat(PersonalWords.masked("我是何小满，何小满反映", List.of("何小满"))).isEqualTo("我是何某某，何某某反映");
        assertThat(PersonalWords.found("何小满反映", List.of("何小满"))).hasSize(1);
    }
}
