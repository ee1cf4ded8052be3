package cn.xiangzhi.places;

import cn.xiangzhi.base.Refused;

/** A point on the ground in WGS84 degrees. */
public record Point(double latitude, double longitude) {

    public Point {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw Refused.invalid("位置未采用", "经纬度超出范围（纬度 -90 至 90，经度 -180 至 180）", "请在地图上重新选点，或只用文字说明地点");
        }
    }

    /** Metres to another point, on a sphere; good to half a percent, enough to say which is nearer. */
    public double metresTo(Point other) {
        var north = Math.toRadians(other.latitude - latitude);
        var east = Math.toRadians(other.longitude - longitude);
        var half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
