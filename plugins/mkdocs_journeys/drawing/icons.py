"""The bundled icons, and which one stands for a channel.

The shapes are Material Design Icons (see `icons/LICENSE`), one path on a square of 24 each. A channel's icon is the
one that its author chose if it is bundled, else one that fits the words of its name, else a plain mark.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

__all__ = ["channel_icon", "names", "shape"]

FOLDER = Path(__file__).parent.parent / "icons"
PATH = re.compile(r'<path d="([^"]+)"')
NEUTRAL = "gesture-tap"

# The first line that has a word of the channel's name wins, so what is narrow stands before what is wide.
WORDS = """
wechat: wechat weixin 微信
web: web website webpage browser homepage online internet portal 官网 网站 网页 网上 网店 线上 站点 サイト
cellphone: app mobile cellphone smartphone sms push phone-app iphone android 手机 小程序 短信 推送 アプリ スマホ
shield-check-outline: insurance police 保险
email-outline: email mail e-mail newsletter inbox 邮件 邮箱 メール
mailbox-outline: post letter postal brief 信件 邮寄 郵便
phone-outline: phone telephone call hotline telefon 电话 热线 電話
headset: call-centre callcentre contact support helpdesk service 客服 服务中心 コールセンター
message-text-outline: chat messenger message messaging whatsapp telegram 聊天 消息 信息 チャット
share-variant-outline: social instagram facebook tiktok weibo xiaohongshu twitter linkedin 社交 朋友圈 微博 小红书 抖音
video-outline: video youtube livestream zoom 视频 直播 動画
bullhorn-outline: ad ads advert advertisement advertising campaign poster 广告 宣传 広告
television-classic: tv television 电视 テレビ
radio: radio podcast 广播 播客
newspaper-variant-outline: press newspaper magazine print brochure leaflet 报纸 杂志 传单 手册
magnify: search google baidu 搜索 百度 検索
robot-outline: bot chatbot robot assistant 机器人
account-voice: word-of-mouth friend friends family referral recommendation 口碑 朋友 亲友 推荐 口コミ
storefront-outline: store shop retail market showroom outlet boutique pharmacy 门店 商店 店铺 店 超市 药店 店舗
bank-outline: bank branch 银行 网点 支行 銀行
bed-outline: hotel room hostel lodging 酒店 宾馆 客房 ホテル
airplane: airport airline flight plane aircraft 机场 航班 飞机 空港
train: train rail railway station metro underground 火车 地铁 车站 電車
bus: bus coach shuttle 公交 巴士
car: car vehicle taxi drive dealer dealership garage 汽车 车 出租车 経銷商 車
hospital-building: hospital clinic ward surgery practice 医院 诊所 病房 病院
stethoscope: doctor physician nurse gp 医生 护士 医師
school-outline: school university campus class classroom training 学校 大学 课堂
silverware-fork-knife: restaurant table canteen kitchen 餐厅 饭店 レストラン
coffee-outline: cafe coffee bar 咖啡
home-outline: home house household 家 家中 家庭 自宅
office-building-outline: office headquarters building town-hall authority counter 办公室 公司 大厅 窗口 窓口
tablet: tablet ipad kiosk terminal 平板 自助机 终端
laptop: desktop laptop computer pc software 电脑 软件
truck-outline: delivery courier shipping logistics truck van 配送 快递 物流 配達
package-variant-closed: package parcel packaging box product unboxing 包裹 包装 产品 商品
receipt-text-outline: invoice bill receipt statement billing 账单 发票 請求書
credit-card-outline: card payment checkout pos 支付 付款 刷卡 収銀
cash: cash atm 现金
file-document-outline: document form paper contract paperwork 文件 表格 合同 书面 書類
calendar-outline: event fair exhibition appointment calendar 活动 展会 预约 イベント
qrcode: qr qrcode 二维码 扫码
face-agent: staff employee agent advisor consultant salesperson seller receptionist 员工 顾问 销售 導購
account-group-outline: community forum group meeting workshop team 社区 社群 论坛 会议 コミュニティ
account-outline: person personal face-to-face in-person onsite on-site field 面对面 现场 上门 対面
bell-outline: notification alert reminder 通知 提醒
watch: watch wearable 手表
desk: desk reception lobby concierge 服务台 前台接待 柜台 受付
map-marker-outline: map location street outdoor place 地图 地点
gift-outline: gift loyalty reward 礼品 会员
ticket-confirmation-outline: ticket booking coupon 票 优惠券
tools: repair workshop maintenance technician 维修 技师
"""
ALIASES = {
    "email": "email-outline",
    "phone": "phone-outline",
    "mail": "email-outline",
    "hotel": "bed-outline",
    "shop": "storefront-outline",
}


@cache
def names() -> frozenset[str]:
    """The names of the bundled icons."""
    return frozenset(file.stem for file in FOLDER.glob("*.svg"))


@cache
def shape(name: str) -> str:
    """The path of a bundled icon."""
    if name not in names():
        raise KeyError(name)
    found = PATH.search((FOLDER / f"{name}.svg").read_text(encoding="ascii"))
    assert found, name
    return found[1]


@cache
def vocabulary() -> tuple[tuple[str, frozenset[str], tuple[str, ...]], ...]:
    """Icon, the Latin words for it, and the words of scripts without blanks, which may stand anywhere."""
    found = []
    for line in WORDS.strip().splitlines():
        icon, _, words = line.partition(": ")
        latin = frozenset(word.lower() for word in words.split() if word.isascii())
        other = tuple(word for word in words.split() if not word.isascii())
        found.append((icon, latin, other))
    return tuple(found)


def channel_icon(chosen: str | None, called: Iterable[str]) -> str:
    """The icon for a channel.

    Args:
        chosen: What its author wrote, for example `material/cellphone`; a name that is not bundled is passed over.
        called: Its id and its names.
    """
    return _icon_for(chosen, tuple(called))


@cache
def _icon_for(chosen: str | None, called: tuple[str, ...]) -> str:
    if chosen:
        name = chosen.strip().strip(":").removeprefix("material/").removeprefix("material-").removesuffix(".svg")
        name = ALIASES.get(name, name)
        for candidate in (name, f"{name}-outline", name.removesuffix("-outline")):
            if candidate in names():
                return candidate
        called = (*called, name)
    texts = [text.lower() for text in called]
    words = {word for text in texts for word in re.findall(r"[a-z0-9]+", text)}
    words |= {word for text in texts for word in text.split()} | set(texts)
    for icon, latin, other in vocabulary():
        if latin & words or any(word.lower() in text for word in other for text in texts):
            return icon
    return NEUTRAL
