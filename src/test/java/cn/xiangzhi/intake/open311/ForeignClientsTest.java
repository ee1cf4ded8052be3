package cn.xiangzhi.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What published programs send, byte for byte as their sources build it (F4): no program of ours would write it so. Each row
 * names whose it is.
 */
@XiangzhiTest
class ForeignClientsTest extends GeoFixture {

    ForeignClientsTest() {
        super("850109");
    }

    @BeforeAll
    void 加提问_有一份报告() throws Exception {
        askEverything();
        reported("别的程序要查的");
    }

    private Foreign.Answer raw(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port
                + path.replace("JUR", countyCode).replace("KEY", key).replace("CODE", ASKED)));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return foreign.send(request);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FixMyStreet list            | /open311/v2/services.xml?jurisdiction_id=JUR",
                "FixMyStreet without a slash | /open311/v2services.xml?jurisdiction_id=JUR",
                "FixMyStreet definition      | /open311/v2/services/CODE.xml?jurisdiction_id=JUR",
                "FixMyStreet reports         | /open311/v2/requests.xml?end_date=2026-11-30T03%3A35%3A12Z&jurisdiction_id=JUR&start_date=2026-11-30T02%3A34%3A12Z",
                "FixMyStreet updates         | /open311/v2/servicerequestupdates.xml?api_key=KEY&end_date=2026-11-30T03%3A36%3A12Z&jurisdiction_id=JUR&start_date=2026-11-30T01%3A35%3A12Z",
                "FixMyStreet without a key   | /open311/v2/servicerequestupdates.xml?api_key=&jurisdiction_id=JUR",
                "open311 (ruby)              | /open311/v2/requests.json?jurisdiction_id=JUR&page_size=5&start_date=2026-11-30T01%3A35%3A07Z&status=open",
                "open311 (python)            | /open311/v2/service/CODE.xml?jurisdiction_id=JUR",
                "three                       | /open311/v2/requests.json?service_code=CODE&status=open&jurisdiction_id=JUR&page_size=2&start_date=2026-11-30T00%3A00%3A00Z&end_date=2026-12-01T00%3A00%3A00Z",
                "georeport                   | /open311/v2/requests.json?start_date=2026-11-28T03%3A36%3A30.694325&jurisdiction_id=JUR",
                "open311 (node)              | /open311/v2/requests.json?status=open&start_date=2026-11-30T02%3A35%3A57.553Z&jurisdiction_id=JUR",
                "chicagorequests             | /open311/v2/requests.json?extensions=true&updated_after=2026-11-29T00%3A00%3A00-06%3A00&updated_before=2026-11-29T23%3A59%3A59.999999-06%3A00&start_date=2026-11-29T00%3A00%3A00-06%3A00&end_date=2026-11-29T23%3A59%3A59.999999-06%3A00&page=1&page_size=128&jurisdiction_id=JUR",
                "r311                        | /open311/v2/requests.json?jurisdiction_id=JUR&end_date=2026-11-30T11:36:00Z&start_date=2026-11-28T11:36:00Z",
                "validopen311                | /open311/v2/requests.xml?end_date=2026-11-28T03%3A36%3A30.694325&jurisdiction_id=JUR",
                "GeoReporter (Android)       | /open311/v2//services.json?jurisdiction_id=JUR",
                "GeoReporter (iOS)           | /open311/v2/services/CODE.json?api_key=KEY&jurisdiction_id=JUR",
                "wp-open311                  | /open311/v2/requests.json?service_code=CODE&agency_responsible=x&jurisdiction_id=JUR",
                "validator of DC             | /open311/v2/service_definition.xml?jurisdiction_id=JUR&service_code=CODE",
            })
    void 查询(String whose, String path) throws Exception {
        var answer = raw(path.strip());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        if (path.contains(".json")) {
            assertThat(answer.json()).isNotNull();
        }
    }

    @Test
    void Java库在查询里也写内容类型() throws Exception {
        assertThat(raw("/open311/v2/services.xml?jurisdiction_id=JUR", "Content-Type", "text/xml", "charset", "utf-8")
                        .status())
                .isEqualTo(200);
    }

    private static final String FMS = "email=jose%40example.org&description=%E4%BA%95%E7%9B%96+missing+%E2%80%93+"
            + "%E2%80%9Cquoted%E2%80%9D+%26+%3Cb%3E%0D%0A%0D%0Ahttps%3A%2F%2Ffms.example%2Freport%2F1%0D%0A&phone=%2B44+"
            + "(0)20+7946+0000&api_key=KEY&media_url=https%3A%2F%2Ffms.example%2F1.jpeg&media_url=https%3A%2F%2F"
            + "fms.example%2F2.jpeg&service_code=CODE&lat=30.010100&first_name=Jos%C3%A9&last_name=M%C3%BCller&"
            + "jurisdiction_id=JUR&long=110.010200&attribute%5BQ1%5D=%E9%93%B8%E9%93%81&deviceid=iphone";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FixMyStreet           | requests.xml  | FMS",
                "open311 (node)        | requests.json?jurisdiction_id=JUR | service_code=CODE&lat=30.01&long=110.01&description=Node&attribute%5BQ1%5D=%E9%93%B8%E9%93%81&attribute%5BQ2%5D%5B0%5D=%E7%BC%BA%E5%A4%B1&attribute%5BQ2%5D%5B1%5D=%E5%BC%82%E5%93%8D&api_key=KEY",
                "GeoReporter (Android) | /requests.json | service_code=CODE&jurisdiction_id=JUR&api_key=KEY&lat=30.01&long=110.01&first_name=&last_name=&email=&phone=&attribute%5BQ1%5D=%E9%93%B8%E9%93%81&attribute%5BQ2%5D%5B%5D=%E7%BC%BA%E5%A4%B1&attribute%5BQ2%5D%5B%5D=%E5%BC%82%E5%93%8D",
                "open311 (java)        | requests.xml | api_key=KEY&attribute[Q1]=%E9%93%B8%E9%93%81&jurisdiction_id=JUR&service_code=CODE&address_string=%E9%9D%92%E7%9F%B3%E9%95%87&description=java",
                "wp-open311            | requests.json | address_string=%E9%9D%92%E7%9F%B3%E9%95%87&email=&api_key=KEY&service_code=CODE&jurisdiction_id=JUR&attribute%5BQ1%5D=%E9%93%B8%E9%93%81&attribute%5BQ2%5D=",
                "Angular client        | requests.xml | api_key=KEY&service_code=CODE&address_string=%E9%9D%92%E7%9F%B3%E9%95%87&zip_code=84601&jurisdiction_id=JUR&attribute%5BQ1%5D=%E9%93%B8%E9%93%81",
            })
    void 提交(String whose, String path, String body) throws Exception {
        var sent = (body.equals("FMS") ? FMS : body)
                .replace("JUR", countyCode)
                .replace("KEY", key)
                .replace("CODE", ASKED);
        var answer = foreign.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/open311/v2/"
                        + path.strip().replace("JUR", countyCode)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(sent)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var id = path.contains("json")
                ? answer.json().get(0).get("service_request_id").asString()
                : answer.text("service_request_id");
        var answered = questions.answered(countyCode, UUID.fromString(id));
        assertThat(answered).anySatisfy(a -> assertThat(a.words()).isEqualTo("铸铁"));
        if (body.contains("5BQ2%5D%5B")) {
            assertThat(answered).anySatisfy(a -> assertThat(a.words()).isEqualTo("缺失、异响"));
        }
    }

    @Test
    void 用JSON提交的也收() throws Exception {
        var answer = foreign.send(HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/open311/v2/requests.json?api_key=" + key))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"jurisdiction_id\": \"" + countyCode + "\", \"service_code\": \""
                        + ASKED + "\", \"lat\": 30.01, \"long\": 110.01, \"attribute\": {\"Q1\": \"铸铁\"}}")));
        assertThat(questions.answered(countyCode, UUID.fromString(id(answer)))).hasSize(1);
    }

    @Test
    void FixMyStreet的补充说明_得到编号_再取就认得出自己的() throws Exception {
        var report = reported("FixMyStreet 送来的");
        var sent = "updated_datetime=2026-11-30T03%3A35%3A40Z&service_request_id=" + report
                + "&status=NOT_COUNCILS_RESPONSIBILITY&description=update+%C3%A9+%E4%B8%AD%E6%96%87&last_name=-"
                + "&first_name=Jos%C3%A9&phone=%2B44+(0)20+7946+0000&email=jose%40example.org&update_id=7001"
                + "&media_url=https%3A%2F%2Ffms.example%2Fc.jpeg&jurisdiction_id=" + countyCode + "&api_key=" + key;
        var answer = foreign.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/open311/v2/servicerequestupdates.xml"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(sent)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var listed = raw("/open311/v2/servicerequestupdates.json?api_key=KEY&jurisdiction_id=JUR");
        assertThat(listed.json()).anySatisfy(step -> {
            assertThat(step.get("update_id").asString()).isEqualTo(text(answer));
            assertThat(step.get("description").asString()).isEqualTo("update é 中文");
        });
    }

    private static String text(Foreign.Answer answer) {
        try {
            return answer.text("update_id");
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
