package cn.xiangzhi.powers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

    @ParameterizedTest(name = "适用于{0}的规定，在{1}：没有效力 {2}")
    @CsvSource({
        "国家, 410821, false",
        "'', 410821, false",
        "浙江, 410821, true",
        "浙江, 330106, false",
        "浙江省, 410821, true",
        "河南, 410821, false",
        "河南, 419001, false",
        "河南, 500115, true",
        "河南焦作, 410821, false",
        "河南焦作, 410724, true",
        "河南省焦作市, 410724, true",
        "河南焦作, 330106, true",
        "焦作, 410724, true",
        "河南新乡, 410821, true",
        "重庆, 500115, false",
        "北京, 410821, true",
        "海南, 632521, true",
        "本县, 410821, false",
        "黄河南岸, 632521, false",
    })
    void 地方规定只在本地有效(@Nullable String place, String county, boolean elsewhere) {
        assertThat(Reach.elsewhere(place, county)).isEqualTo(elsewhere);
    }

    @ParameterizedTest(name = "区划代码 {0} 不属于任何一个省，无从判断")
    @CsvSource({"950101", "00", "410821101"})
    void 不知道在哪个省的县_不说没有效力(String county) {
        assertThat(Reach.elsewhere("浙江", county)).isFalse();
        assertThat(Reach.cited("《浙江省城市市容和环境卫生管理条例》第32条", county)).isEmpty();
    }

    @ParameterizedTest(name = "{0}，在{1}：{2}")
    @CsvSource({
        "《浙江省城市市容和环境卫生管理条例》第32条第2款, 410821, 《浙江省城市市容和环境卫生管理条例》",
        "《大气污染防治法》第119条；《北京市养犬管理规定》第17条, 410821, 《北京市养犬管理规定》",
        "《焦作市城市绿化条例》第37条, 410724, 《焦作市城市绿化条例》",
        "浙江省城市市容和环境卫生管理条例第32条第2款, 410821, 《浙江省城市市容和环境卫生管理条例》",
        "违反大气污染防治法第77条、重庆市大气污染防治条例 第80条, 410821, 《重庆市大气污染防治条例》",
        "依北京市养犬管理规定第17条和《浙江省消防条例》第5条, 410821, 《北京市养犬管理规定》",
        "《广西壮族自治区市政公用设施管理条例》第5条, 410821, 《广西壮族自治区市政公用设施管理条例》",
    })
    void 引了外地的规定_说出是哪一部(String text, String county, String title) {
        assertThat(Reach.cited(text, county)).contains(title);
    }

    @ParameterizedTest(name = "{0}，在{1}")
    @CsvSource({
        "《城市道路管理条例》第42条, 410821",
        "《河南省食品小作坊、小经营店和小摊点管理条例》第30条, 410821",
        "《焦作市城市绿化条例》第37条, 410821",
        "《河南蒙古族自治县草原管理条例》第5条, 632524",
        "参照浙江省的做法, 410821",
        "参照浙江省的有关规定办理, 410821",
        "河南省大气污染防治条例第70条, 410821",
        "当事人在重庆市打工，违反城市道路管理条例第27条, 410821",
    })
    void 全国的和本地的规定都可以引(String text, String county) {
        assertThat(Reach.cited(text, county)).isEmpty();
    }
}
