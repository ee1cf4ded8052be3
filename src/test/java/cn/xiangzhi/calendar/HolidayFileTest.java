package cn.xiangzhi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class HolidayFileTest {

    @Test
    void 读出放假与调休上班() {
        var days = HolidayFile.read(new StringReader("\uFEFF日期,名称,类别\n2027-01-01,元旦,放假\n2027-01-03,元旦,上班\n"));
        assertThat(days).extracting(Holiday::words).containsExactly("元旦放假", "元旦调休上班");
    }

    @Test
    void 也认英文表头() {
        var days = HolidayFile.read(
                new StringReader("date,weekday,name,type,is_off\n2027-01-01,五,元旦,法定节假日,1\n2027-01-03,日,元旦,调休上班日,0\n"));
        assertThat(days).extracting(Holiday::kind).containsExactly(HolidayKind.OFF, HolidayKind.MAKE_UP);
    }

    @Test
    void 有错的行逐行指出且不导入() {
        refuses(
                "日期,名称,类别\n2027-13-01,元旦,放假\n2027-01-04,元旦,上班\n2027-01-01,,放假\n2027-01-02,元旦,半天\n",
                "第2行",
                "第3行",
                "第4行",
                "第5行");
    }

    @Test
    void 重复的日子被指出() {
        refuses("日期,名称,类别\n2027-01-01,元旦,放假\n2027-01-01,元旦,放假\n", "重复");
    }

    @Test
    void 不是表格的文件被拒绝() {
        refuses("PK\u0003\u0004随便什么", "表头");
        refuses("", "空");
        refuses("日期,名称,类别\n", "没有一个日子");
        refuses("日期,名称,类别\n\"没有收尾", "CSV");
    }

    private static void refuses(String text, String... words) {
        assertThatThrownBy(() -> HolidayFile.read(new StringReader(text)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.why()).contains(words));
    }
}
