package drawing

// shape is the outline of a glyph. Shapes, not colours alone, tell kinds apart, so that a picture survives a grey printer.
type shape int

const (
	circle shape = iota
	square
	shield
	barrel
	octagon
	mast
	house
	hexagon
	diamond
	pill
	bar
	cloud
)

// family is what the legend calls the kinds that share a shape.
type family struct {
	shape shape
	name  string
	kinds []string
}

// families is the one table of shapes, in the order of the legend. Every kind of asset and every type of node has its place here.
func families() []family {
	return []family{
		{circle, "router", []string{"router"}},
		{square, "switch, wireless, load balancer", []string{"switch", "load_balancer", "wireless_controller", "access_point"}},
		{shield, "firewall, gateway, jump host", []string{"firewall", "vpn_gateway", "unidirectional_gateway", "jump_host"}},
		{barrel, "server", []string{
			"server", "dns_server", "mail_gateway", "web_server", "ids_sensor", "log_collector", "time_server", "storage", "hypervisor", "historian",
		}},
		{octagon, "controller, operator station", []string{"plc", "rtu", "safety_controller", "hmi", "engineering_workstation"}},
		{mast, "radio, satellite", []string{"base_station", "satellite_terminal"}},
		{house, "site", []string{"site", "country"}},
		{hexagon, "zone", []string{"zone", "internet", "partner", "dmz", "guest", "corporate", "management", "cloud", "ot", "safety"}},
		{pill, "service", []string{"service"}},
		{diamond, "supplier", []string{"supplier"}},
		{bar, "link", []string{"link"}},
		{cloud, "outside the inventory", []string{"outside"}},
	}
}

// familyOf finds the family of a node: by its type where that has a shape of its own, else by its kind. What nobody knows is drawn as a
// router is.
func familyOf(n node) family {
	for _, word := range []string{n.Type, n.kind} {
		for _, family := range families() {
			for _, kind := range family.kinds {
				if kind == word {
					return family
				}
			}
		}
	}
	return family{shape: circle, name: "asset"}
}
