public import ArgumentParser
public import Involvement
public import Web

// Words of the field that can be typed on the command line as they are.

extension QuotationConsent: ExpressibleByArgument {}
extension Involvement.Channel: ExpressibleByArgument {}
extension Summary.Grouping: ExpressibleByArgument {}

extension PublicAddress: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
