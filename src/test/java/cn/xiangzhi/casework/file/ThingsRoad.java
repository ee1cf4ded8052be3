package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.flow.ThingState;
import cn.xiangzhi.casework.flow.Things;
import java.util.List;
import java.util.UUID;

/** Short ways with the things of a case, shared by the tests of what becomes of them. */
abstract class ThingsRoad extends MeasuresRoad {

    void register(Town town, UUID id, String when, String at, String things, boolean urgent) {
        road.pair(
                town,
                id,
                "REGISTER_THINGS",
                when,
                "registeredAt",
                at,
                "registerReason",
                "证据可能灭失",
                "thingsTaken",
                things,
                "thingPlace",
                "就地封存",
                "urgentMeasure",
                urgent ? "true" : "",
                "partyPresent",
                "true",
                "listGiven",
                "true");
    }

    void dispose(Town town, UUID id, String things, String how, String when) {
        road.go(
                town.officer(),
                id,
                "DISPOSE_REGISTERED",
                when,
                "things",
                things,
                "disposition",
                how,
                "reason",
                "已经复制",
                "returnedTo",
                "贺长顺");
    }

    void seize(Town town, UUID id, String when, String things, String... more) {
        road.pair(
                town,
                id,
                "SEIZE",
                when,
                with(
                        new String[] {
                            "certificatesShown", "true", "seizedAt", when, "seizeKind", "扣押", "measureBasis", "条例第50条",
                            "measureReason", "无牌无证", "thingsTaken", things, "thingPlace", "镇政府院内", "partyPresent",
                                    "true",
                            "measureTold", "true", "listGiven", "true", "signed", "当事人签名"
                        },
                        more));
    }

    void seizeAt(Town town, UUID id, String when, String at) {
        seize(town, id, when, "拖拉机", "seizedAt", at, "urgentMeasure", "true");
    }

    void extend(Town town, UUID id, String days, String when) {
        road.go(
                town.head(),
                id,
                "EXTEND_SEIZURE",
                when,
                "extendDays",
                days,
                "reason",
                "案情复杂",
                "extendToldOn",
                when.substring(0, 10),
                "opinion",
                "同意");
    }

    void release(Town town, UUID id, String things, String when) {
        road.go(
                town.head(),
                id,
                "RELEASE_SEIZURE",
                when,
                "things",
                things,
                "releaseGround",
                "当事人没有违法行为",
                "reason",
                "已经查清",
                "opinion",
                "同意");
    }

    void receive(Town town, UUID id, String things, String when) {
        road.pair(
                town,
                id,
                "RECEIVE_THINGS",
                when,
                "receivedAt",
                when,
                "thingsTaken",
                things,
                "givenBy",
                "贺长顺",
                "thingPlace",
                "办公室",
                "storeReceipt",
                "JS-1");
    }

    void store(Town town, UUID id, String things, UUID keeper, String when) {
        road.go(
                town.officer(),
                id,
                "STORE_THINGS",
                when,
                "things",
                things,
                "keeper",
                keeper.toString(),
                "thingPlace",
                "一号库",
                "storedAt",
                when,
                "storeReceipt",
                "RK-1");
    }

    void giveBack(Town town, UUID id, String things, String when) {
        road.go(
                town.officer(),
                id,
                "RETURN_THINGS",
                when,
                "things",
                things,
                "returnedAt",
                when,
                "returnedTo",
                "贺长顺",
                "storeReceipt",
                "TH-1");
    }

    void handOver(Town town, UUID id, String things, String when) {
        road.go(
                town.officer(),
                id,
                "HAND_OVER_THINGS",
                when,
                "things",
                things,
                "handedTo",
                "县公安局 王警官",
                "handedAt",
                when,
                "reason",
                "随案移送",
                "handedTold",
                "true",
                "storeReceipt",
                "YJ-1");
    }

    void confiscate(Town town, UUID id, String things, String when) {
        road.go(town.officer(), id, "CONFISCATE_THINGS", when, "things", things, "storeReceipt", "MS-1");
    }

    void auction(Town town, UUID id, String things, String where) {
        road.go(town.head(), id, "AUCTION_THINGS", "2026-09-08T09:00", sale(things, where));
    }

    static String[] sale(String things, String where) {
        return new String[] {
            "things",
            things,
            "auctionHouse",
            "焦作某拍卖行",
            "auctionNotice",
            "8月30日焦作日报",
            "auctionOn",
            "2026-09-07",
            "proceeds",
            "8000",
            "proceedsTo",
            where,
            "storeReceipt",
            "GK-1",
            "opinion",
            "同意"
        };
    }

    void destroy(Town town, UUID id, String things, String by) {
        road.go(
                town.head(),
                id,
                "DESTROY_THINGS",
                "2026-09-09T09:00",
                "things",
                things,
                "reason",
                "拼装报废，不得流通",
                "destroyedAt",
                "2026-09-09T08:30",
                "destroyedPlace",
                "回收厂",
                "destroyHow",
                "拆解",
                "destroyers",
                by,
                "destroyWitness",
                "吴某",
                "storeReceipt",
                "V-1",
                "opinion",
                "同意");
    }

    Things things(Town town, UUID id) {
        return Things.of(road.files.file(road.row(town, id)));
    }

    ThingState state(Town town, UUID id, String name) {
        return things(town, id).find(name).orElseThrow().state();
    }

    List<String> chain(Town town, UUID id, String name) {
        return jdbc.sql("""
                        select c.seq || ' ' || c.step from casework_custody c
                        join casework_thing t on t.county_code = c.county_code and t.id = c.thing_id
                        where t.county_code = :county and t.case_id = :id and t.name = :name order by c.seq
                        """)
                .param("county", town.county())
                .param("id", id)
                .param("name", name)
                .query(String.class)
                .list();
    }
}
